/** What was read of a wording, for when it comes again: a script says much of what is not prose many times. Knows no wordings. */

/** Then all are forgotten: what has not come again for so long will not. */
const mostRecalled = 1000;

/**
 * The value for a key, read when it is not known. A key that is joined of pieces, and a value that is read from the key, keep
 * nothing of the script that the pieces were cut from.
 */
export function recalled<Value>(known: Map<string, Value>, key: string, read: (key: string) => Value): Value {
	let value = known.get(key);
	if (value === undefined) {
		if (known.size >= mostRecalled) known.clear();
		known.set(key, (value = read(key)));
	}
	return value;
}
