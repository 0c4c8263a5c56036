/** Reads the XML that our own reports write and refuses everything that a strict parser would: for tests of its facts. */

export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	/** Of its own, entities read. */
	readonly text: string;
}

interface OpenElement extends XmlElement {
	readonly attributes: Map<string, string>;
	readonly children: XmlElement[];
	text: string;
}

// `<name a="b"/>`, `</name>`, or text up to the next tag.
const token = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
const attribute = /([\w:-]+)="([^"]*)"/gu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The root element; throws with the place where the text is not well formed. */
export function readXml(xml: string): XmlElement {
	if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
		throw new Error('A character that XML forbids');
	const document: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [document];
	token.lastIndex = 0;
	while (token.lastIndex < xml.length) {
		const at = token.lastIndex;
		const match = token.exec(xml);
		const parent = open.at(-1);
		if (match === null || parent === undefined) throw new Error(`Not well formed: ${xml.slice(at, at + 80)}`);
		const [, isEnd, name = '', attributes = '', isEmpty, text] = match;
		if (text !== undefined) parent.text += unescape(text);
		else if (isEnd === '/') {
			if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
			open.pop();
		} else {
			const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
			parent.children.push(element);
			if (isEmpty !== '/') open.push(element);
		}
	}
	const [root, ...more] = document.children;
	if (root === undefined || more.length > 0 || open.length > 1 || document.text.trim() !== '')
		throw new Error('Not one element, closed');
	return root;
}

/** An element and all inside it, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
	yield element;
	for (const child of element.children) yield* elementsIn(child);
}

function readAttributes(text: string): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = '', value = ''] of text.matchAll(attribute)) {
		if (attributes.has(name)) throw new Error(`${name} twice`);
		attributes.set(name, unescape(value));
	}
	return attributes;
}

function unescape(text: string): string {
	return text.replaceAll(/&(\w*);?/gu, (whole, name: string) => {
		const character = entities[name];
		if (character === undefined || !whole.endsWith(';')) throw new Error(`No entity: ${whole}`);
		return character;
	});
}
