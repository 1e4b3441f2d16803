"""Tightspec: an OpenAPI document and a constraints file become a Python package."""
