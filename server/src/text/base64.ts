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
