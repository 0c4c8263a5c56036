/** Elements as XML text, indented, every character that XML forbids left out. Knows nothing of Final Draft. */

export interface XmlNode {
	/** An instruction to one program, which others pass over, has a name that begins with `?` and a text. */
	readonly name: string;
	/** Those that are `undefined` are left out. */
	readonly attributes: Readonly<Record<string, string | undefined>>;
	/** What is inside: a text, to the letter, or elements on lines of their own. */
	readonly content: string | readonly XmlNode[];
}

export function node(name: string, attributes: XmlNode['attributes'] = {}, content: XmlNode['content'] = []): XmlNode {
	return { name, attributes, content };
}

/** A whole document. */
export function xmlText(root: XmlNode): string {
	const lines = ['<?xml version="1.0" encoding="UTF-8" standalone="no" ?>'];
	write(root, '', lines);
	return `${lines.join('\n')}\n`;
}

function write({ name, attributes, content }: XmlNode, indentation: string, lines: string[]): void {
	const start = `${indentation}<${name}${attributesText(attributes)}`;
	if (typeof content === 'string' && name.startsWith('?')) {
		lines.push(`${indentation}<${name} ${content.replace(forbidden, '').replaceAll('?>', '')}?>`);
	} else if (typeof content === 'string') {
		lines.push(`${start}>${escaped(content)}</${name}>`);
	} else if (content.length === 0) {
		lines.push(`${start}/>`);
	} else {
		lines.push(`${start}>`);
		for (const child of content) write(child, `${indentation}  `, lines);
		lines.push(`${indentation}</${name}>`);
	}
}

function attributesText(attributes: XmlNode['attributes']): string {
	return Object.entries(attributes)
		.map(([name, value]) => (value === undefined ? '' : ` ${name}="${inAttribute(value)}"`))
		.join('');
}

function inAttribute(value: string): string {
	return escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

// Control characters, lone surrogates and the two that are no characters.
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
	return text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
