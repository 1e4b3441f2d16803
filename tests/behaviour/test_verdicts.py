"""A model takes what its JSON Schema takes: the judge is a JSON Schema validator."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

import jsonschema_rs
import pytest
import yaml
from pydantic import ValidationError

from tests.behaviour.packages import Make, document

# A name, the schema, and values that the schema's kind makes worth asking.
_TABLE_31 = """
integer: [{type: integer, minimum: 1, maximum: 4}, [0, 1, 4, 5, 1.0, 1.5, true, "1", null]]
exclusive bounds: [{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}, [0, 0.5, 1, -1, "0.5"]]
multiple: [{type: integer, multipleOf: 32}, [0, 32, 33, -32, 64.0]]
decimal multiple: [{type: number, multipleOf: 0.1}, [0.3, 0.35, 1, 0, -0.2]]
string: [{type: string, minLength: 2, maxLength: 3}, [a, ab, abc, abcd, "", 1, "éé", "☕☕", null]]
pattern: [{type: string, pattern: "^[a-z]+$"}, [abc, aBc, "", "abc\\n"]]
pattern anywhere: [{type: string, pattern: b}, [abc, ac]]
boolean: [{type: boolean}, [true, false, 0, 1, "true", null]]
nothing but null: [{type: "null"}, [null, 0, "", false]]
nullable: [{type: [string, "null"]}, [a, null, 1]]
nullable integer with bounds: [{type: [integer, "null"], minimum: 3}, [2, 3, null, "3"]]
several kinds: [{type: [string, integer, "null"]}, [a, 1, 1.0, 1.5, true, null, []]]
string enum: [{type: string, enum: [a, b]}, [a, b, c, A, null, 1]]
integer enum: [{type: integer, enum: [1, 2]}, [1, 2, 3, 1.0, true, "1"]]
enum with null: [{enum: [a, null]}, [a, null, b, "null"]]
mixed enum: [{enum: [a, 1, true, null]}, [a, 1, true, null, 0, false, 1.0, "1"]]
enum of objects: [{enum: [{a: 1}, [1, 2]]}, [{a: 1}, {a: 1.0}, {a: 2}, [1, 2], [2, 1], {}]]
enum of everything: [{enum: [1, a, null, 1.5, true, {a: 1}, [1]]}, [1, 1.0, a, null, 1.5, true, {a: 1}, [1], 2, b, 2.5, false, {}, []]]
closed map with patterns: [{type: object, patternProperties: {"^x": {type: integer}, "y$": {maximum: 3}}, additionalProperties: false}, [{}, {x1: 1}, {xy: 4}, {xy: 3}, {y: a}, {z: 1}]]
map with a pattern and limits: [{type: object, patternProperties: {"^x": {$ref: "#/components/schemas/Base"}}, additionalProperties: false, minProperties: 1, propertyNames: {maxLength: 2}}, [{}, {x1: {}}, {x1: {x: a}}, {x12: {}}, {y: {}}]]
enum of large integers: [{enum: [1, 9223372036854775807, 9223372036854775808, -36893488147419103232]}, [1, 9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809, -36893488147419103232, "1"]]
const of a large integer: [{const: 18446744073709551617}, [18446744073709551617, 18446744073709551616, 1, true]]
number enum: [{type: number, enum: [0.5, 1]}, [0.5, 1, 1.0, 2, true]]
const: [{const: a}, [a, b, null]]
const null: [{const: null}, [null, 0, false, ""]]
const false: [{const: false}, [false, 0, null]]
const zero: [{const: 0}, [0, false, 0.0, null]]
const object: [{const: {a: [1]}}, [{a: [1]}, {a: [1.0]}, {a: [2]}, {}]]
array: [{type: array, items: {type: integer}}, [[], [1], [1, a], [null], {}, null]]
array of anything: [{type: array}, [[], [1, a, null, {}], {}]]
array limits: [{type: array, minItems: 1, maxItems: 2, items: {}}, [[], [1], [1, 2], [1, 2, 3]]]
unique: [{type: array, uniqueItems: true}, [[1, 2], [1, 1], [1, 1.0], [1, true], [{a: 1}, {a: 1}], [[1], [1]]]]
contains: [{type: array, contains: {const: 1}, minContains: 1, maxContains: 2}, [[], [1], [1, 1], [1, 1, 1], [2, 1]]]
full list of up to so many: [{type: array, prefixItems: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Base"}], items: false, minItems: 1}, [[], [{}], [{x: 1}, {}], [{}, {x: a}], [{}, {}, {}]]]
tuple: [{type: array, prefixItems: [{type: string}, {type: integer, minimum: 1}], items: false, minItems: 2}, [[], [a], [a, 1], [a, 0], [a, 1.0], [a, 1, 2], [1, a], null, {}, "ab"]]
full tuple by its limits: [{type: array, prefixItems: [{$ref: "#/components/schemas/Base"}, {type: [number, "null"]}], minItems: 2, maxItems: 2, uniqueItems: true}, [[{}], [{}, null], [{x: 1}, 2.5], [{x: a}, 1], [{}, 1, 1]]]
tuple that is longer: [{type: array, prefixItems: [{type: string}], minItems: 2, maxItems: 2}, [[a], [a, b], [1, b], [a, 1, 1]]]
tuple of tuples: [{type: array, prefixItems: [{type: array, prefixItems: [{type: integer}], items: false, minItems: 1}], maxItems: 1, minItems: 1}, [[[1]], [[]], [[1, 2]], [1]]]
tuple: [{type: array, prefixItems: [{type: string}, {type: integer}], items: false}, [[], [a], [a, 1], [a, 1, 2], [1]]]
map: [{type: object, additionalProperties: {type: integer}}, [{}, {a: 1}, {a: b}, [], null]]
map limits: [{type: object, minProperties: 1, maxProperties: 1}, [{}, {a: 1}, {a: 1, b: 2}]]
map with pattern: [{type: object, patternProperties: {"^x": {type: integer}}, additionalProperties: false}, [{}, {x1: 1}, {x1: a}, {y: 1}]]
property names: [{type: object, propertyNames: {maxLength: 2}}, [{}, {ab: 1}, {abc: 1}]]
open object: [{type: object, required: [a], properties: {a: {type: integer}}}, [{}, {a: 1}, {a: null}, {a: 1, b: 2}, {a: "1"}, [], null]]
closed object: [{type: object, additionalProperties: false, properties: {a: {type: integer}}}, [{}, {a: 1}, {b: 1}, {a: null}]]
object with typed rest: [{type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}, [{a: x, b: 1}, {a: x, b: y}, {a: 1}]]
required but undescribed: [{type: object, required: [a], properties: {b: {type: string}}}, [{b: x}, {a: null}, {a: 1, b: x}]]
nested: [{type: object, properties: {a: {type: object, required: [b], properties: {b: {type: boolean}}}}}, [{}, {a: {}}, {a: {b: true}}, {a: {b: 1}}, {a: null}]]
optional nullable: [{type: object, properties: {a: {type: [string, "null"]}}}, [{}, {a: null}, {a: x}, {a: 1}]]
required nullable: [{type: object, required: [a], properties: {a: {type: [string, "null"]}}}, [{}, {a: null}, {a: x}]]
odd names: [{type: object, required: [class, self], additionalProperties: false, properties: {class: {type: string}, self: {type: integer}, model_config: {type: string}, copy: {type: boolean}, "": {type: integer}, "a-b": {type: integer}, a_b: {type: string}}}, [{class: a, self: 1}, {class_: a, self: 1}, {class: a, self: 1, model_config: x, copy: true, "": 1, "a-b": 1, a_b: x}, {class: a, self: 1, "a-b": x}, {class: a, self: 1, self_: 1}]]
dependent required: [{type: object, properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}, [{}, {b: 1}, {a: 1}, {a: 1, b: 1}]]
dependent schemas: [{type: object, properties: {a: {}, b: {}}, dependentSchemas: {a: {properties: {b: {type: integer}}}}}, [{b: x}, {a: 1, b: x}, {a: 1, b: 1}]]
conditions: [{type: object, properties: {a: {type: integer}, b: {type: integer}}, if: {properties: {a: {const: 1}}, required: [a]}, then: {required: [b]}, else: {properties: {b: {maximum: 3}}}}, [{}, {a: 1}, {a: 1, b: 9}, {a: 2, b: 9}, {a: 2, b: 3}]]
not: [{type: object, properties: {a: {}, b: {}}, not: {required: [a, b]}}, [{}, {a: 1}, {a: 1, b: 1}]]
not an integer: [{not: {type: integer}}, [1, 1.0, a, null, 1.5]]
intersection: [{allOf: [{type: integer, minimum: 1}, {maximum: 5}, {multipleOf: 2}]}, [0, 1, 2, 4, 6]]
intersection of objects: [{allOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: object, properties: {a: {maximum: 3}, b: {type: string}}}]}, [{}, {a: 3}, {a: 4}, {a: 1, b: 2}, {a: 1, b: x}]]
impossible: [{allOf: [{type: string}, {type: integer}]}, [1, a, null]]
exactly one: [{oneOf: [{type: integer, minimum: 1}, {type: integer, maximum: 5}]}, [0, 3, 6, a]]
exactly one object: [{oneOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: object, required: [b], properties: {b: {type: integer}}}]}, [{}, {a: 1}, {b: 1}, {a: 1, b: 1}, {a: x, b: 1}]]
integer or number: [{oneOf: [{type: integer}, {type: number}]}, [1, 1.5, a]]
any of objects: [{anyOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: object, required: [b], properties: {b: {type: integer}}}]}, [{}, {a: 1}, {b: 1}, {a: 1, b: 1}, {a: x, b: 1}, {a: x}]]
any of kinds: [{anyOf: [{type: string, maxLength: 2}, {type: integer}]}, [ab, abc, 1, 1.5, null]]
any of required: [{type: object, properties: {a: {type: integer}, b: {type: integer}}, anyOf: [{required: [a]}, {required: [b]}]}, [{}, {a: 1}, {b: 1}, {a: x, b: 1}]]
one of beside properties: [{type: object, required: [c], properties: {c: {type: string}}, oneOf: [{required: [a], properties: {a: {type: integer}}}, {required: [b], properties: {b: {type: integer}}}]}, [{c: x}, {c: x, a: 1}, {a: 1}, {c: x, a: 1, b: 1}, {c: x, b: y}]]
anything: [{}, [1, null, a, [], {}]]
the schema true: [true, [1, null, {}]]
the schema false: [false, [1, null, {}]]
date: [{type: string, format: date}, ["2026-11-22", "2026-13-01", "2026-11-22T00:00:00Z", 1, "", "2024-02-29", "2023-02-29"]]
date-time: [{type: string, format: date-time}, ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.5+02:00", "2026-11-22T10:00:00", "2026-11-22", 0]]
uuid: [{type: string, format: uuid}, [3f2504e0-4f89-41d3-9a0c-0305e82c3301, 3F2504E0-4F89-41D3-9A0C-0305E82C3301, "3f2504e04f8941d39a0c0305e82c3301", x, 1]]
uri: [{type: string, format: uri}, ["https://example.com/a?b#c", "mailto:a@example.com", "./local.png", "a b", "", 1]]
a date with a length: [{type: string, format: date, minLength: 3}, ["2026-11-22", "", 1]]
untyped limits: [{minimum: 3, maxLength: 2}, [2, 3, ab, abc, null, []]]
untyped properties: [{properties: {a: {type: integer}}}, [{}, {a: 1}, {a: x}]] # read as an object's
untyped items: [{items: {type: integer}}, [[], [1], [x], 1, null]]
tree: [{type: object, required: [v], properties: {v: {type: integer}, kids: {type: array, items: {$ref: "#/components/schemas/Schema"}}}}, [{v: 1}, {v: 1, kids: [{v: 2}]}, {v: 1, kids: [{}]}, {v: 1, kids: [{v: 1, kids: [{v: x}]}]}]]
list of itself: [{type: array, items: {$ref: "#/components/schemas/Schema"}}, [[], [[]], [[[], []]], [1], [[1]]]]
map of itself: [{type: object, additionalProperties: {$ref: "#/components/schemas/Schema"}}, [{}, {a: {}}, {a: {b: {}}}, {a: 1}, {a: {b: 1}}]]
object of itself or null: [{type: [object, "null"], properties: {a: {$ref: "#/components/schemas/Schema"}}}, [null, {}, {a: null}, {a: {a: null}}, {a: {a: 1}}, {a: []}]]
part of itself or null: [{type: [array, "null"], items: {type: object, properties: {a: {$ref: "#/components/schemas/Schema"}}}}, [null, [], [{a: null}], [{a: [{a: null}]}], [{a: 1}], [null]]]
a reference with a limit beside: [{type: object, properties: {a: {$ref: "#/components/schemas/Base", required: [x]}}}, [{a: {}}, {a: {x: 1}}, {a: {x: b}}]]
inherited: [{allOf: [{$ref: "#/components/schemas/Base"}, {type: object, required: [y], properties: {y: {type: string}}}]}, [{}, {y: a}, {y: a, x: 1}, {y: a, x: b}]]
inherited and required: [{allOf: [{$ref: "#/components/schemas/Base"}], required: [x]}, [{}, {x: 1}, {x: b}]]
inherited and narrowed: [{allOf: [{$ref: "#/components/schemas/Base"}, {properties: {x: {maximum: 3}}}]}, [{}, {x: 3}, {x: 4}, {x: b}]]
nullable reference: [{anyOf: [{$ref: "#/components/schemas/Base"}, {type: "null"}]}, [null, {}, {x: 1}, {x: b}, 1]]
discriminated: [{oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}], discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}}, [{}, {kind: cat, lives: 9}, {kind: cat}, {kind: dog}, {kind: cow}, {kind: cat, lives: x}]]
a closed part: [{allOf: [{type: object, additionalProperties: false, properties: {a: {}}}, {properties: {b: {}}}]}, [{}, {a: 1}, {b: 1}, {c: 1}]]
a typed rest in a part: [{allOf: [{type: object, additionalProperties: {type: integer}, properties: {a: {}}}, {properties: {b: {}}}]}, [{a: x}, {b: 1}, {b: x}, {c: 1}, {c: x}]]
items of two parts: [{allOf: [{type: array, items: {type: object, required: [a], properties: {a: {type: integer}}}}, {items: {type: object, properties: {a: {maximum: 3}, b: {type: string}}}}, {items: {required: [b]}}]}, [[], [{a: 1}], [{a: 1, b: x}], [{a: 4, b: x}], [{a: 1, b: 2}], [1], 1]]
items of a part that is a reference: [{allOf: [{$ref: "#/components/schemas/Schemas"}, {items: {maximum: 3}}, {maxItems: 2}]}, [[], [3], [4], [1, 2, 3], [a]]]
items that no value fits in two parts: [{allOf: [{type: array, items: {type: integer}}, {items: {type: string}}]}, [[], [1], [a]]]
items of two parts and first ones: [{allOf: [{type: array, prefixItems: [{type: string}], items: {type: integer}}, {items: {minLength: 2, minimum: 2}}]}, [[], [ab], [a], [ab, 2], [ab, 1]]]
items of untyped parts: [{allOf: [{items: {type: integer}}, {items: {maximum: 3}}]}, [[], [3], [4], [a], 1, {}]]
two patterns: [{allOf: [{type: string, pattern: "^a"}, {pattern: "b$"}]}, [ab, a, b, acb]]
two multiples: [{allOf: [{type: integer, multipleOf: 2}, {multipleOf: 3}]}, [6, 2, 3, 0]]
two enums: [{allOf: [{enum: [a, b]}, {enum: [b, c]}]}, [a, b, c]]
an enum of another kind: [{type: integer, enum: [1, a]}, [1, a]]
union in a union: [{oneOf: [{oneOf: [{type: string}, {type: integer}]}, {type: integer, minimum: 5}]}, [a, 1, 7, null]]
a limit beside a union: [{minimum: 3, anyOf: [{type: integer}, {type: string}]}, [2, 3, a, 1.5]]
a deep reference: [{type: object, properties: {a: {$ref: "#/components/schemas/Base/properties/x"}}}, [{a: 1}, {a: b}]]
large numbers: [{type: number, maximum: 1.0e+300}, [1.0e+300, 1.0e+301, 5]]
escapes of ECMA: [{type: string, pattern: '^\\d\\/$'}, ["1/", "a/", "\u0661/"]]
unicode classes: [{type: string, pattern: '^\\p{L}+$'}, [abc, été, '1']]
wide integer: [{type: integer}, [9007199254740993, -18446744073709551616, 1.0e+20, 1.5]]
nothing unevaluated: [{type: object, allOf: [{$ref: "#/components/schemas/Base"}], properties: {a: {}}, unevaluatedProperties: false}, [{}, {a: 1, x: 1}, {x: b}, {b: 1}]]
unevaluated beside branches: [{type: object, oneOf: [{required: [a], properties: {a: {}}}, {required: [b], properties: {b: {}}}], unevaluatedProperties: {type: integer}}, [{a: x}, {a: x, c: 1}, {a: x, c: y}, {a: x, b: y}]]
unevaluated items: [{type: array, anyOf: [{prefixItems: [{type: string}]}, {contains: {const: 1}}], unevaluatedItems: false}, [[], [a], [1], [a, 1], [a, 2], [1, 2]]]
unevaluated of a reference in a part: [{allOf: [{$ref: "#/components/schemas/Cat"}, {type: object, properties: {c: {}}, unevaluatedProperties: false}]}, [{kind: cat, lives: 9}, {c: 1}]]
conditions of two parts: [{allOf: [{if: {type: integer}, then: {minimum: 3}}, {if: {type: integer}, then: {maximum: 5}, else: {type: string}}]}, [2, 4, 6, a, null]]
items beside those of a part: [{type: array, allOf: [{prefixItems: [{type: string}]}], items: {maxLength: 1}}, [[a], [ab], [1], [a, bc]]]
one and true: [{oneOf: [{const: 1}, {const: true}]}, [1, true, 1.0, 0]]
any of one and true: [{type: array, items: {anyOf: [{type: integer, enum: [1]}, {type: boolean, enum: [true]}]}}, [[1], [true], [0], [false]]]
one of objects: [{oneOf: [{enum: [{a: 1}]}, {enum: [{a: true}, [1]]}]}, [{a: 1}, {a: true}, [1], {}]]
a reference to a class or null in a check: [{type: array, contains: {$ref: "#/components/schemas/Maybe"}}, [[], [null], [{a: 1}], [{}], [1]]]
a check that leads back: [{type: [array, "null"], contains: {$ref: "#/components/schemas/Schema"}}, [null, [], [null], [[null]], [[]], [1]]]
control characters: [{type: string, maxLength: 1}, ["\\u0000", "\\U0001F600", "\\u2028"]]
"""
_BASES = """
Schemas: {type: array, items: {type: integer}}
Base: {type: object, properties: {x: {type: integer}}}
Cat: {type: object, required: [kind, lives], properties: {kind: {const: cat}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}}}
Maybe: {type: [object, "null"], required: [a], properties: {a: {type: integer}}}
"""

# In 3.0 the judge is asked the same in the words of 2020-12.
_TABLE_30 = """
nullable: [{type: string, nullable: true}, {type: [string, "null"]}, [a, null, 1]]
nullable enum: [{type: string, nullable: true, enum: [a, null]}, {enum: [a, null]}, [a, null, b]]
nullable enum that forgets null: [{type: string, nullable: true, enum: [a]}, {enum: [a]}, [a, null, b]]
exclusive minimum: [{type: integer, minimum: 0, exclusiveMinimum: true}, {type: integer, exclusiveMinimum: 0}, [0, 1, -1]]
exclusive maximum: [{type: number, maximum: 1, exclusiveMaximum: true}, {type: number, exclusiveMaximum: 1}, [1, 0.99]]
not exclusive: [{type: number, maximum: 1, exclusiveMaximum: false}, {type: number, maximum: 1}, [1, 1.1]]
exclusive alone: [{type: number, exclusiveMinimum: true}, {type: number}, [0, -1]]
siblings of a reference: [{type: object, properties: {a: {$ref: "#/components/schemas/Base", maximum: 1}}}, {type: object, properties: {a: {type: object, properties: {x: {type: integer}}}}}, [{a: {}}, {a: {x: 5}}, {a: {x: y}}]]
dependencies of draft 7: [{type: object, dependencies: {a: [b], c: {required: [d]}}}, {type: object, dependentRequired: {a: [b], c: [d]}}, [{}, {a: 1}, {a: 1, b: 1}, {c: 1}, {c: 1, d: 1}]]
nullable array: [{type: array, nullable: true, items: {type: integer, nullable: true}}, {type: [array, "null"], items: {type: [integer, "null"]}}, [null, [], [1, null], [x]]]
nullable object: [{type: object, properties: {a: {type: object, nullable: true, required: [b], properties: {b: {type: integer}}}}}, {type: object, properties: {a: {type: [object, "null"], required: [b], properties: {b: {type: integer}}}}}, [{}, {a: null}, {a: {}}, {a: {b: 1}}]]
"""

# What `nullable` is meant to say, and says by no specification: the same in both versions.
_TABLE_MEANT = """
reference: [{nullable: true, $ref: "#/components/schemas/Base"}, {anyOf: [{$ref: "#/components/schemas/Base"}, {type: "null"}]}, [null, {}, {x: 1}, {x: b}, 1]]
wrapped reference: [{nullable: true, description: D, allOf: [{$ref: "#/components/schemas/Base"}]}, {anyOf: [{$ref: "#/components/schemas/Base"}, {type: "null"}]}, [null, {}, {x: 1}, {x: b}, 1]]
wrapped reference with a type: [{type: object, nullable: true, allOf: [{$ref: "#/components/schemas/Base"}]}, {anyOf: [{$ref: "#/components/schemas/Base"}, {type: "null"}]}, [null, {}, {x: b}, 1]]
subclass: [{nullable: true, allOf: [{$ref: "#/components/schemas/Base"}, {required: [y], properties: {y: {type: integer}}}]}, {type: [object, "null"], required: [y], properties: {x: {type: integer}, y: {type: integer}}}, [null, {}, {y: 1}, {x: b, y: 1}, 1]]
anyOf: [{nullable: true, anyOf: [{type: integer}, {type: string, maxLength: 1}]}, {anyOf: [{type: integer}, {type: string, maxLength: 1}, {type: "null"}]}, [null, 1, a, ab, 1.5]]
anyOf with a type: [{type: string, nullable: true, anyOf: [{maxLength: 1}, {pattern: "^b"}]}, {type: [string, "null"], anyOf: [{maxLength: 1}, {pattern: "^b"}, {type: "null"}]}, [null, a, ab, ba, 1]]
oneOf: [{nullable: true, oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}, {anyOf: [{oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}, {type: "null"}]}, [null, {}, {kind: cat, lives: 9}, {kind: dog}, {kind: cat}]]
oneOf with a discriminator: [{nullable: true, discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}, oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}, {anyOf: [{oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}, {type: "null"}]}, [null, {}, {kind: cat, lives: 9}, {kind: dog}, {kind: cat}]]
properties: [{nullable: true, properties: {a: {type: integer}}}, {type: [object, "null"], properties: {a: {type: integer}}}, [null, {}, {a: 1}, {a: b}]]
not: [{nullable: true, not: {type: "null"}}, true, [null, 1]]
part of an allOf: [{allOf: [{nullable: true, oneOf: [{type: integer}, {type: string}]}, {description: D}]}, {type: [integer, string, "null"]}, [null, 1, a, 1.5]]
part of an allOf that refuses null: [{allOf: [{nullable: true, anyOf: [{type: integer}, {type: string}]}, {type: integer}]}, {type: integer}, [null, 1, a]]
in a check: [{type: array, contains: {nullable: true, anyOf: [{type: integer}, {$ref: "#/components/schemas/Base"}]}}, {type: array, contains: {type: [integer, object, "null"]}}, [[], [null], [1], [a]]]
nothing else: [{nullable: true, description: D}, true, [null, 1]]
"""


def _rows(table: str) -> list[Any]:
    return [pytest.param(*row, id=name) for name, row in yaml.safe_load(table).items()]


@pytest.mark.parametrize(("schema", "values"), _rows(_TABLE_31))
def test_it_takes_what_json_schema_takes_and_writes_it_again(
    make: Make, schema: Any, values: list[Any]
) -> None:
    models = make(_holding(schema)).models
    assert _differing(models, schema, values) == []
    for value in values:
        with suppress(ValidationError):
            read = models.ByName.model_validate_json(json.dumps({"v": value}))
            written = json.loads(read.model_dump_json())["v"]
            assert _as_value(written) == _as_value(value)


@pytest.mark.parametrize(("schema", "same", "values"), _rows(_TABLE_30))
def test_the_words_of_3_0(
    make: Make, schema: Any, same: Any, values: list[Any]
) -> None:
    models = make(_holding(schema, version="3.0.3")).models

    assert _differing(models, same, values) == []


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("schema", "same", "values"), _rows(_TABLE_MEANT))
def test_nullable_as_it_is_meant(
    make: Make, schema: Any, same: Any, values: list[Any], version: str
) -> None:
    models = make(_holding(schema, version=version)).models

    assert _differing(models, same, values) == []


def _holding(schema: Any, version: str = "3.1.0") -> dict[str, Any]:
    """A document with the schema as a component and in place."""
    named = {"$ref": "#/components/schemas/Schema"}
    holders = {
        name: {"type": "object", "required": ["v"], "properties": {"v": held}}
        for name, held in (("ByName", named), ("InPlace", schema))
    }
    bases = yaml.safe_load(_BASES)
    return document({"Schema": schema, **bases, **holders}, version=version)


def _differing(models: Any, schema: Any, values: list[Any]) -> list[str]:
    """The verdicts that are not the judge's."""
    components = {"schemas": {"Schema": schema, **yaml.safe_load(_BASES)}}
    judge = jsonschema_rs.Draft202012Validator(
        {"$ref": "#/components/schemas/Schema", "components": components},
        validate_formats=True,
    )
    return [
        f"{json.dumps(value)} {how}: {'taken' if taken else 'refused'}"
        for value in values
        for how, taken in _verdicts(models, value)
        if taken != judge.is_valid(value)
    ]


def _verdicts(models: Any, value: Any) -> Iterator[tuple[str, bool]]:
    text = json.dumps({"v": value})
    yield "as JSON", _takes(models.ByName.model_validate_json, text)
    yield "as data", _takes(models.ByName.model_validate, {"v": value})
    yield "in place", _takes(models.InPlace.model_validate_json, text)


def _takes(validate: Callable[[Any], object], value: object) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True


def _as_value(written: object) -> object:
    """An instant or a UUID is the same in another spelling."""
    if isinstance(written, str):
        with suppress(ValueError):
            return UUID(written)
        with suppress(ValueError):
            return datetime.fromisoformat(written)
    return written


@pytest.mark.parametrize(
    ("schema", "keyword"),
    [
        ({"type": "string", "pattern": "^(?!x)[a-z]+$"}, "look-around"),
        ({"type": "string", "pattern": r"(a)\1"}, "back-references"),
    ],
)
def test_what_is_not_checked_is_told(make: Make, schema: Any, keyword: str) -> None:
    issues = make(document({"Schema": schema})).built.issues

    assert len(issues) == 1
    assert keyword in issues[0].message
    assert "it is not checked" in issues[0].message
