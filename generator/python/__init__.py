"""The only place where Python text is made: encoders, layout and whole statements.

`code` is the value that everything here returns. `literals`, `docstrings` and
`identifiers` encode what a document says, one function for each place in Python source.
`layout` breaks lines as black does; `expressions`, `statements` and `imports` build on it.
"""
