/** The words of a table, as its file writes them: apart by spaces and line ends. */
export function wordList(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
