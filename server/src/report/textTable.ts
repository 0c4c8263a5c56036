/** Rows of cells as text in columns. Knows nothing of what the cells say. */

/** Columns as wide as their widest cell, two spaces apart, no space at the ends of lines. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const nColumns = Math.max(0, ...rows.map(({ length }) => length));
	const widths = Array.from({ length: nColumns }, (_value, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
