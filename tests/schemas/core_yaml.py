"""YAML as an editor's language server reads it: the core schema of YAML 1.2.

Here `ja`, `no` and 2026-09-02 are texts and only true and false are booleans; keys are texts.
"""

import re

import yaml

_IMPLICIT = {
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "int": (r"[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
}


class CoreLoader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    def construct_yaml_map(self, node):
        yield self.construct_mapping(node)


class CoreDumper(yaml.SafeDumper):
    yaml_implicit_resolvers = {}


CoreLoader.add_constructor("tag:yaml.org,2002:map", CoreLoader.construct_yaml_map)
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
for _tag, (_pattern, _starts) in _IMPLICIT.items():
    for _class in (CoreLoader, CoreDumper):
        _class.add_implicit_resolver(
            "tag:yaml.org,2002:" + _tag, re.compile(f"^({_pattern})$"), list(_starts))


def load(text):
    return yaml.load(text, CoreLoader)


def load_file(path):
    return load(path.read_text(encoding="utf-8"))


def dump(value, width=100):
    """Lists and the innermost maps on one line, in the order they were given."""
    return yaml.dump(value, Dumper=CoreDumper, default_flow_style=None, sort_keys=False,
                     allow_unicode=True, width=width)


def one_line(key, value):
    """`kan: [koken]`"""
    text = yaml.dump({key: value}, Dumper=CoreDumper, default_flow_style=True, sort_keys=False,
                     allow_unicode=True, width=10_000)
    return text.strip()[1:-1]
