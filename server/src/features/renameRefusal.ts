/** When a name can't be given: it is no name, it can't stand in a script, or it is somebody else's. */
import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { baseName, canonicalUri } from '../analysis/uris.js';
import type { Canon } from '../canon/model.js';
import { personKey } from '../cast/personKey.js';
import { splitCue } from '../fountain/cue.js';
import { parse } from '../fountain/parse.js';
import type { FountainOptions, LineType } from '../fountain/syntax.js';
import { foldName, stripPossessive } from '../script/names.js';
import type { Uri } from '../text/position.js';
import { wordList } from '../text/wordList.js';
import { isKnownTransition } from './completeWords.js';
import type { MadeName } from './renameForms.js';
import { changeIn } from './renameForms.js';
import type { Sentence, SentenceText } from './sentences.js';
import { say, sentence } from './sentences.js';
import { isTradeExtension } from './tidyCue.js';

/** A name that can't be given; the sentence is for the writer. */
export class RenameRefusal extends Error {
	readonly sentence: Sentence;

	constructor(text: SentenceText, ...values: readonly string[]) {
		const why = sentence(text, ...values);
		super(say(why, undefined));
		this.sentence = why;
	}
}

// Marks of Fountain and of notes' lists; a name that holds one would be read as something else somewhere. "COP #2" is a name.
const impossibleMark = /[()[\]{}^@*_~<>|/\\,;:=&"!?]|#(?!\p{N})|\p{Cc}/u;

export function refuseBadName(newName: string, options: FountainOptions): void {
	if (/[\r\n\u0085\u2028\u2029]/u.test(newName)) throw new RenameRefusal('A name stands on one line.');
	const wanted = newName.trim().replace(/\s+/gu, ' ');
	if (wanted === '') throw new RenameRefusal('A name needs at least one letter.');
	const mark = impossibleMark.exec(wanted)?.[0];
	if (mark !== undefined) throw new RenameRefusal('A name in a script can’t contain “{0}”.', mark);
	if (splitCue(wanted, { start: 0, end: wanted.length }).names.length > 1)
		throw new RenameRefusal('“{0}” would be read as two people.', wanted);
	const other = otherReading(wanted, options);
	if (other !== undefined) throw new RenameRefusal(other, wanted);
	if (!/\p{L}/u.test(wanted) || typeOf(cueLine(wanted), 'Hello.', options) !== 'character') {
		throw new RenameRefusal('“{0}” can’t be a name in a script.', wanted);
	}
}

/** As what a script reads words that are no name: `ALL`, `V.O.`, `INT. BARN`, `CUT TO`. */
function otherReading(wanted: string, options: FountainOptions): SentenceText | undefined {
	if (together.has(foldName(wanted))) return '“{0}” would be read as everybody at once.';
	if (isTradeExtension(wanted) || ['MORE', 'CONTINUED'].includes(wanted.toUpperCase()))
		return '“{0}” would be read as an extension of a name.';
	if (isKnownTransition(wanted) || isKnownTransition(`${wanted}:`) || isKnownTransition(`${wanted}.`))
		return '“{0}” would be read as a transition.';
	const isHeading = typeOf(wanted.toUpperCase(), '', options) === 'scene-heading' && !wanted.startsWith('.');
	return isHeading ? '“{0}” would be read as a scene heading.' : undefined;
}

/** Speakers who are whoever is there. Folded. */
const together = wordList(
	'all both everyone everybody anyone anybody nobody none others together alle beide tous todos tutti',
);

/** Refuses a name by which somebody else goes in one of the scripts, or in the canon that one of them stands on. */
export function refuseTakenName(
	analysis: Analysis,
	{ key, uri }: { readonly key: string; readonly uri: Uri },
	wanted: string,
	views: readonly ScriptView[],
): void {
	for (const { script, cast } of views) {
		const taken = cast.names.get(foldName(wanted));
		if (taken === undefined || personKey(taken.person) === key) continue;
		if (canonicalUri(script.uri) === canonicalUri(uri))
			throw new RenameRefusal('{0} is somebody else in this script already.', wanted);
		throw new RenameRefusal('{0} is somebody else in {1} already.', wanted, baseName(script.uri));
	}
	const canons = new Set([analysis.canon(uri), ...views.map(({ canon }) => canon)]);
	for (const canon of canons) if (canon !== undefined) refuseCanonName(canon, key, wanted);
}

/**
 * Refuses a name where it makes somebody else's of a short form: `MAX STONE`, where WILL SMITH speaks as WILL and there is
 * a MAX.
 */
export function refuseTakenForms(
	analysis: Analysis,
	{ key, uri }: { readonly key: string; readonly uri: Uri },
	{ wanted, made }: { readonly wanted: string; readonly made: readonly MadeName[] },
	views: readonly ScriptView[],
): void {
	const canons = new Set([analysis.canon(uri), ...views.map(({ canon }) => canon)]);
	const forms = new Map<string, MadeName>();
	for (const one of made) {
		const [old, name] = [stripPossessive(one.old), stripPossessive(one.name)];
		const form = foldName(name);
		if (form !== foldName(old) && !forms.has(form)) forms.set(form, { old, name, part: one.part });
	}
	for (const [form, { old, name, part }] of forms) {
		const values = [old, name, withPart(wanted, part)] as const;
		for (const { script, cast } of views) {
			const taken = cast.names.get(form);
			if (taken === undefined || personKey(taken.person) === key) continue;
			throw new RenameRefusal(
				'{0} would become {1}, who is somebody else in {3} already. Choose a name without {1}, such as {2}.',
				...values,
				baseName(script.uri),
			);
		}
		for (const canon of canons) {
			const matches = canon?.names.characters(name) ?? [];
			const [first] = matches;
			if (first === undefined || matches.some(({ character }) => character.id === key)) continue;
			throw new RenameRefusal(
				'{0} would become {1}, who is {3} in the canon already. Choose a name without {1}, such as {2}.',
				...values,
				first.character.name,
			);
		}
	}
}

/** Refuses what would make of somebody who is named after the person somebody else: `WILL'S MOTHER`, where there is a `MAX'S MOTHER`. */
export function refuseTakenKin({ script, cast }: ScriptView, key: string, made: readonly MadeName[]): void {
	for (const { old, name } of made) {
		const taken = cast.names.get(foldName(name));
		if (taken === undefined || personKey(taken.person) === key) continue;
		throw new RenameRefusal(
			'{0} would become {1}, who is somebody else in {2} already.',
			stripPossessive(old),
			stripPossessive(name),
			baseName(script.uri),
		);
	}
}

/** The wanted name with the old first name, or the old surname: `WILL STONE`. */
function withPart(wanted: string, { old, name }: MadeName['part']): string {
	const run = changeIn(wanted, [{ old: name, words: foldName(name).split(' '), wanted: old }]);
	return run === undefined ? wanted : wanted.slice(0, run.start) + run.newText + wanted.slice(run.end);
}

function refuseCanonName(canon: Canon, key: string, wanted: string): void {
	const matches = canon.names.characters(wanted);
	const [first] = matches;
	if (first === undefined || matches.some(({ character }) => character.id === key)) return;
	const { name } = first.character;
	if (foldName(name) === foldName(wanted))
		throw new RenameRefusal('{0} is somebody else in the canon already.', wanted);
	throw new RenameRefusal('{0} is {1} in the canon already.', wanted, name);
}

/** Forced with `@` where its letters know no capitals. */
function cueLine(name: string): string {
	const upper = name.toUpperCase();
	return upper === name.toLowerCase() ? `@${upper}` : upper;
}

/** What a line is below an empty one. */
function typeOf(line: string, below: string, options: FountainOptions): LineType | undefined {
	return parse(`\n${line}\n${below}\n`, options).lines[1]?.type;
}
