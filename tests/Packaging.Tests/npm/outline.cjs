// Reads {file name: Bicep text} from standard input and writes what each file declares and uses, from the syntax tree.
const { Parser, Language } = require('web-tree-sitter');
const fs = require('node:fs');

const childrenOf = node => node.namedChildren;
const below = (node, type) => childrenOf(node).flatMap(child => [...(child.type === type ? [child] : []), ...below(child, type)]);
const first = (node, type) => childrenOf(node).find(child => child.type === type);
const textOf = node => node.text.replace(/^'(.*)'$/s, '$1');

// Every value of an object by its path: {a: {b: 1}} gives {'a.b': '1'}. Nested resources stand for themselves.
function values(object, path = []) {
  const pairs = childrenOf(object).filter(child => child.type === 'object_property').map(childrenOf).filter(pair => pair.length === 2);
  return Object.assign({}, ...pairs.map(([key, value]) => value.type === 'object' && childrenOf(value).length > 0
    ? values(value, [...path, textOf(key)])
    : { [[...path, textOf(key)].join('.')]: textOf(value) }));
}

function declared(node) {
  const [name, type] = [first(node, 'identifier').text, first(node, 'string')];
  const object = first(node, 'object');
  return { name, type: type && textOf(type), values: object ? values(object) : {} };
}

function isReference(identifier) {
  const parent = identifier.parent;
  if (/_declaration$/.test(parent.type)) return parent.childForFieldName('name')?.id !== identifier.id && first(parent, 'identifier').id !== identifier.id;
  if (parent.type === 'object_property') return childrenOf(parent)[0].id !== identifier.id;
  return !(parent.type === 'call_expression' && parent.childForFieldName('function')?.id === identifier.id);
}

function faults(node) {
  const here = node.isError || node.isMissing ? [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 40)}`] : [];
  return [...here, ...node.children.flatMap(faults)];
}

function undescribed(root) {
  const nodes = childrenOf(root);
  return nodes
    .filter((node, i) => /^(parameter|output)_declaration$/.test(node.type) && !/@description\(/.test(nodes[i - 1]?.text ?? ''))
    .map(node => first(node, 'identifier').text);
}

function outline(root) {
  const all = type => below(root, `${type}_declaration`).map(declared);
  const [parameters, variables, resources, modules] = ['parameter', 'variable', 'resource', 'module'].map(all);
  const names = new Set([...parameters, ...variables, ...resources, ...modules].map(item => item.name));
  const used = below(root, 'identifier').filter(isReference).map(node => node.text);
  return {
    faults: faults(root),
    parameters: parameters.map(parameter => parameter.name),
    variables: Object.fromEntries(below(root, 'variable_declaration').map(node => [first(node, 'identifier').text, textOf(childrenOf(node).at(-1))])),
    resources,
    modules,
    functions: below(root, 'call_expression').map(call => call.childForFieldName('function').text),
    undeclared: used.filter(name => !names.has(name)),
    undescribed: undescribed(root),
  };
}

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const files = Object.entries(JSON.parse(fs.readFileSync(0, 'utf8')));
  process.stdout.write(JSON.stringify(Object.fromEntries(files.map(([name, text]) => [name, outline(parser.parse(text).rootNode)]))));
})();
