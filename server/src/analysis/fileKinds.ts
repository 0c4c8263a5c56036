/** What a file is, by its name. Reads none. */

const scriptName = /\.(?:fountain|spmd|fountain\.txt)$/iu;
const canonName = /\.canon\.ya?ml$/iu;

export function isScriptPath(path: string): boolean {
	return scriptName.test(path);
}

export function isCanonPath(path: string): boolean {
	return canonName.test(path);
}
