const WIDTH = 120;

/** JSON as the formatter of this project would write it: objects one key a line, short lists on one line. */
export function formatSchema(value: unknown): string {
  return `${formatValue(value, "", 0)}\n`;
}

/** `before` is how many characters stand on the line in front of the value, `indent` what its lines begin with. */
function formatValue(value: unknown, indent: string, before: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const isFlat = value.every((item) => typeof item !== "object");
    if (isFlat && before + line.length < WIDTH) return line;
    return `[\n${value.map((item) => inner + formatValue(item, inner, inner.length)).join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const label = `${inner}${JSON.stringify(key)}: `;
    return label + formatValue(field, inner, label.length);
  });
  return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n${indent}}`;
}
