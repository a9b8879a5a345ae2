/** HTML from texts that may hold anything. */

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function attribute(text: string): string {
  return escaped(text).replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

/** An element that holds a text. `attributes` begin with their space. */
export function element(name: string, text: string, attributes = ""): string {
  return `<${name}${attributes}>${escaped(text)}</${name}>`;
}
