/** Bytes in messages to and from the server, which carry text alone: base 64 (RFC 4648, section 4). */

/** As many arguments as every engine takes. */
const chunkBytes = 0x8000;

export function toBase64(bytes: Uint8Array): string {
	let signs = '';
	for (let at = 0; at < bytes.length; at += chunkBytes) {
		signs += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
	}
	return btoa(signs);
}

export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
