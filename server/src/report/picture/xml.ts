/** Elements of XML as text. Everything that comes from a script is escaped here and nowhere else. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with children that are XML already. Attributes without a value are left out; numbers have at most one decimal. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const words = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`],
	);
	const content = children.join('');
	return content === '' ? `<${name}${words.join('')}/>` : `<${name}${words.join('')}>${content}</${name}>`;
}

export function decimal(value: number): string {
	return String(Math.round(value * 10) / 10);
}

// What XML 1.0 can't hold even when escaped: controls, halves of surrogate pairs, U+FFFE and U+FFFF.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
	return text.replaceAll(unwritable, '\uFFFD').replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
