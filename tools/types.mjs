// TypeScript types of the report and of edits, out of schema/report.schema.json, which
// a test holds in step with the Rust types: tools/types.mjs writes them.
// Never here: types that are not in the report (www/types/*.d.ts, by hand).
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const schemaFile = new URL("schema/report.schema.json", root);

/** Where the types stand. */
export const typesFile = new URL("www/types/report.d.ts", root);

const name = ($ref) => $ref.slice($ref.lastIndexOf("/") + 1);

function comment(text, indent = "") {
  if (!text) return "";
  // What a link of the Rust documentation shows is kept, where it leads is not.
  const lines = text.replace(/\[(`[^`]*`)\](\([^)]*\))?/g, "$1").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** The TypeScript of a schema; what it does not know is refused, not guessed. */
function type(schema, indent) {
  if (schema.$ref) return name(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((choice) => choiceOf(choice, indent)).join("");
  if (Array.isArray(schema.type)) {
    return schema.type.map((one) => type({ ...schema, type: one }, indent)).join(" | ");
  }
  if (schema.type === "array" && schema.prefixItems) {
    return `[${schema.prefixItems.map((item) => type(item, indent)).join(", ")}]`;
  }
  switch (schema.type) {
    case "array": return `Array<${type(schema.items, indent)}>`;
    case "boolean": return "boolean";
    case "integer": case "number": return "number";
    case "null": return "null";
    case "string": return "string";
    case "object": return object(schema, indent);
    default: throw new Error(`No type is known for ${JSON.stringify(schema)}.`);
  }
}

const spaced = (text) => (text.startsWith("\n") ? text : ` ${text}`);

function choiceOf(schema, indent) {
  const inner = `${indent}  `;
  return `\n${comment(schema.description, inner)}${inner}| ${type(schema, inner)}`;
}

function object(schema, indent) {
  const inner = `${indent}  `;
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties).map(([key, value]) =>
    `${comment(value.description, inner)}${inner}${key}${required.has(key) ? "" : "?"}:${spaced(type(value, inner))};\n`);
  return `{\n${fields.join("")}${indent}}`;
}

/** The text of the file of types. */
export async function types() {
  const schema = JSON.parse(await readFile(schemaFile, "utf8"));
  const { edits, ...properties } = schema.properties;
  const report = { ...schema, properties, description: "The comparison of several articles." };
  const named = { ...schema.$defs, Report: report };
  const texts = Object.keys(named).sort().map((key) => {
    const text = type(named[key], "");
    const declared = text.startsWith("{") ? `interface ${key} ${text}` : `type ${key} =${spaced(text)};`;
    return `${comment(named[key].description)}export ${declared}\n`;
  });
  return `// Written by tools/types.mjs out of schema/report.schema.json; do not edit.\n\n${texts.join("\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(typesFile, await types());
