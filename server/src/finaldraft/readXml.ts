/**
 * XML as a tree of elements with their lines, and nothing else: no document types, so no entities of a file's own, and limits on
 * depth and size, so that no file can cost more than it weighs. Knows nothing of Final Draft.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
	/** That of an instruction to a program begins with `?`; what it says is its text. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Elements and text, in order. */
	readonly children: readonly (XmlElement | string)[];
	/** Counted from one. */
	readonly line: number;
}

/** Why a text is not read; the message is one sentence for people. */
export class XmlRefusal extends Error {}

/** Far beyond what any script has: a long one takes four million characters, and elements lie eight deep. */
const xmlLimits = { nCharacters: 64 * 1024 * 1024, nElements: 2_000_000, depth: 64 } as const;

interface OpenElement extends XmlElement {
	readonly children: (XmlElement | string)[];
}

/** The root element. Throws an `XmlRefusal` for anything but well-formed XML within the limits. Linear. */
export function readXml(text: string): XmlElement {
	if (text.length > xmlLimits.nCharacters)
		throw new XmlRefusal(`it is larger than ${String(xmlLimits.nCharacters / (1024 * 1024))} million characters`);
	const parser = new SaxesParser({ xmlns: false, position: true });
	const open: OpenElement[] = [];
	let root: XmlElement | undefined;
	let nElements = 0;
	const addText = (words: string): void => {
		open.at(-1)?.children.push(words);
	};
	parser.on('error', ({ message }) => {
		throw new XmlRefusal(`it is not well-formed XML (${inWords(message)})`);
	});
	parser.on('doctype', () => {
		throw new XmlRefusal('it declares a document type, which no Final Draft file does and which may hide harm');
	});
	parser.on('text', addText);
	parser.on('cdata', addText);
	const count = (): void => {
		if (++nElements > xmlLimits.nElements)
			throw new XmlRefusal(`it has more than ${String(xmlLimits.nElements)} elements`);
	};
	parser.on('processinginstruction', ({ target, body }) => {
		count();
		open.at(-1)?.children.push({ name: `?${target}`, attributes: {}, children: [body], line: parser.line });
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (open.length >= xmlLimits.depth)
			throw new XmlRefusal(`its elements lie more than ${String(xmlLimits.depth)} deep`);
		count();
		const element: OpenElement = { name, attributes, children: [], line: parser.line };
		open.at(-1)?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
	if (root === undefined) throw new XmlRefusal('it is empty');
	return root;
}

/** `3:14: unclosed tag: Text.` becomes `line 3: unclosed tag: Text`. */
function inWords(message: string): string {
	return message.replace(/^(\d+):\d+: /u, 'line $1: ').replace(/\.$/u, '');
}

/** The elements directly inside, of a name where one is given; instructions only by name. */
export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
	return children.filter(
		(child) => typeof child !== 'string' && (name === undefined ? !child.name.startsWith('?') : child.name === name),
	) as XmlElement[];
}

export function elementOf(element: XmlElement, name: string): XmlElement | undefined {
	return elementsOf(element, name)[0];
}

/** All text inside, however deep. */
export function textIn({ children }: XmlElement): string {
	return children
		.map((child) => (typeof child === 'string' ? child : child.name.startsWith('?') ? '' : textIn(child)))
		.join('');
}
