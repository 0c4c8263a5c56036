/**
 * Finds, among many folded names, those one edit or one swap of neighbours away, without comparing each with each: names
 * that near have a form in common that is a letter shorter. What counts as near is for the caller to say.
 */

/** Values by folded name; each may be asked for what was added before. */
export interface NearNames<Value> {
	add(key: string, value: Value): void;
	/** Different values whose names may be near, in the order in which they were added. Cost: the name's length squared. */
	around(key: string): readonly Value[];
}

export function createNearNames<Value>(): NearNames<Value> {
	const byForm = new Map<string, { readonly order: number; readonly value: Value }[]>();
	let nAdded = 0;
	return {
		add(key, value) {
			const row = { order: nAdded++, value };
			for (const form of shorterForms(key)) {
				const rows = byForm.get(form);
				if (rows === undefined) byForm.set(form, [row]);
				else if (rows.length < mostAlike) rows.push(row);
			}
		},
		around(key) {
			const rows = new Set([...shorterForms(key)].flatMap((form) => byForm.get(form) ?? []));
			return [...rows].sort((lhs, rhs) => lhs.order - rhs.order).map(({ value }) => value);
		},
	};
}

/** Where so many names are alike but for a letter, they are numbered in some way, and nobody takes one for a slip. */
const mostAlike = 40;

/** Longer names are compared as wholes only. */
const longestName = 80;

/** The name, and the name without each of its letters. */
function shorterForms(key: string): ReadonlySet<string> {
	const forms = new Set([key]);
	if (key.length > longestName) return forms;
	for (let at = 0; at < key.length; at++) forms.add(key.slice(0, at) + key.slice(at + 1));
	return forms;
}
