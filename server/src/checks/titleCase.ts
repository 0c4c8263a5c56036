/** How a name in capitals is written in a sentence. */

/** `LENA O'BRIEN-SMITH` → `Lena O'Brien-Smith`. Names that are not in capitals stay as they are. */
export function titleCase(name: string): string {
	if (name !== name.toUpperCase()) return name;
	return name.toLowerCase().replace(/(^|[^\p{L}\p{M}’']|\b[od]['’])(\p{L})/gu, (_, before: string, letter: string) => {
		return (before.length > 1 ? before.charAt(0).toUpperCase() + before.slice(1) : before) + letter.toUpperCase();
	});
}
