/**
 * The bytes of a file as text, on any platform. What is no text (too large, a NUL byte in the first 8,000, or of no
 * encoding that scripts come in) is told apart, and read by nobody.
 */

/** The WHATWG's decoder, which every platform has and none is named for here. */
declare const TextDecoder: new (
	encoding: string,
	options?: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** Larger files are no screenplays. */
export const largestFileBytes = 64 * 1024 * 1024;

export type DecodedText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' };

/** UTF-8, or UTF-16 with its mark; anything else is no text. A mark at the start is kept for the parser. */
export function decodeText(bytes: Uint8Array): DecodedText {
	if (bytes.length > largestFileBytes) return { kind: 'binary' };
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
	if (bytes.subarray(0, 8000).includes(0)) return { kind: 'binary' };
	return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
	try {
		return { kind: 'text', text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		// Old files in a Windows code page are still readable, with some letters wrong: better than refusing them.
		return encoding === 'utf-8' && !hasControlBytes(bytes)
			? { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) }
			: { kind: 'binary' };
	}
}

/** Control bytes that no text holds; tab, line ends and form feed are text. */
function hasControlBytes(bytes: Uint8Array): boolean {
	return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
