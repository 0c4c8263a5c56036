/** Bytes as text in base 64 (RFC 4648, section 4), for messages and for files inside files. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Linear. */
export function base64(bytes: Uint8Array): string {
	const groups: string[] = [];
	for (let at = 0; at < bytes.length; at += 3) {
		const [first = 0, second, third] = bytes.subarray(at, at + 3);
		const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
		const digitAt = (shift: number): string => digits.charAt((bits >> shift) & 63);
		groups.push(
			digitAt(18) + digitAt(12) + (second === undefined ? '=' : digitAt(6)) + (third === undefined ? '=' : digitAt(0)),
		);
	}
	return groups.join('');
}

/** The value of each digit, by its code. */
const values = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, digits.indexOf(String.fromCharCode(code))));

/** The bytes of a text that is in base 64. Linear. */
export function bytesOf(text: string): Uint8Array {
	const nPadding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
	const bytes = new Uint8Array((text.length / 4) * 3 - nPadding);
	const valueAt = (at: number): number => values[text.charCodeAt(at)] ?? 0;
	for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
		const bits = (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3);
		// The array keeps the lowest eight bits of each, and nothing behind its end.
		bytes[to] = bits >> 16;
		bytes[to + 1] = bits >> 8;
		bytes[to + 2] = bits;
	}
	return bytes;
}
