/** Which canon a script asks for, and where it says so. The rules are in `project.ts`; here they meet one script. */
import type { CanonFile } from '../canon/file.js';
import type { Config } from '../config/parseConfig.js';
import type { SpannedText } from '../fountain/syntax.js';
import type { Directive, ScriptModel } from '../script/model.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { CanonLookup, CanonReference, Resolution } from './project.js';
import { bundledCanonUri, nearbyCanons, resolveCanon } from './project.js';
import { headerFacts } from './scriptMemo.js';
import { outermostRoot } from './uris.js';

/** A canon that is named and can't be had. */
export interface MissingCanon {
	readonly text: string;
	readonly why: string;
	readonly suggestion: string | undefined;
	/** The words in the script; `undefined` for a setting. */
	readonly range: Range | undefined;
}

export interface CanonChoice {
	readonly by: 'note' | 'title-page' | 'setting' | 'folder' | 'none';
	/** What was asked for and found, lowest first; what these extend comes with the layers. */
	readonly files: readonly CanonFile[];
	readonly missing: readonly MissingCanon[];
	/** What words of the script name, and where. */
	readonly named: readonly { readonly range: Range; readonly file: CanonFile }[];
	/** Asked for and there, but never readable: their files say why. */
	readonly broken: readonly Uri[];
	/** What has to be read before the choice is final. */
	readonly wanted: readonly Uri[];
}

/** The canon in force by the first rule that applies: note, title page, setting, folder, none. */
export function chooseCanon(script: ScriptModel, config: Config, lookup: CanonLookup): CanonChoice {
	const noted = headerFacts(script).directives.flatMap((directive) => canonsOf(directive));
	if (noted.length > 0) return chosen('note', noted, script.uri, lookup);
	const titled = titledCanons(script);
	if (titled.length > 0) return chosen('title-page', titled, script.uri, lookup);
	if (config.canon.length > 0) {
		const base = outermostRoot(script.uri, lookup.roots) ?? script.uri;
		const named = config.canon.map((text) => ({ text, range: undefined }));
		return chosen('setting', named, base, lookup);
	}
	const nearby = nearbyCanons(script.uri, lookup);
	const isAny = nearby.files.length + nearby.broken.length > 0;
	// Somebody is about to name a canon: what there is to name has to be known.
	const soon = lookup.bundled === undefined && isNaming(script) ? [bundledCanonUri] : [];
	return { by: isAny ? 'folder' : 'none', missing: [], named: [], ...nearby, wanted: [...nearby.wanted, ...soon] };
}

/** Whether a `[[canon:` note, or a `Canon:` on the title page, stands there without a name yet. */
function isNaming(script: ScriptModel): boolean {
	if (script.titlePage.some(({ key }) => key.trim().toLowerCase() === 'canon')) return true;
	return headerFacts(script).directives.some(
		(directive) => directive.kind === 'unreadable' && directive.key === 'canon',
	);
}

interface NamedCanon {
	readonly text: string;
	readonly range: Range | undefined;
}

function canonsOf(directive: Directive): readonly NamedCanon[] {
	if (directive.kind !== 'canon') return [];
	return directive.canons.map(({ text, span }) => ({ text, range: rangeOnLine(directive.line, span) }));
}

/** `Canon: breaking-bad, ./own.canon.yaml`, on one line or several. */
function titledCanons({ titlePage }: ScriptModel): readonly NamedCanon[] {
	const values = titlePage.filter(({ key }) => key.trim().toLowerCase() === 'canon').flatMap((entry) => entry.values);
	return values.flatMap(({ text, span, line }) =>
		splitAtCommas({ text, span }).map((item) => ({ text: item.text, range: rangeOnLine(line, item.span) })),
	);
}

function splitAtCommas({ text, span }: SpannedText): SpannedText[] {
	return [...text.matchAll(/[^,]+/gu)].flatMap((match) => {
		const word = match[0].trim();
		if (word === '') return [];
		const start = span.start + match.index + match[0].indexOf(word);
		return [{ text: word, span: { start, end: start + word.length } }];
	});
}

function chosen(by: CanonChoice['by'], named: readonly NamedCanon[], base: Uri, lookup: CanonLookup): CanonChoice {
	const files: CanonFile[] = [];
	const missing: MissingCanon[] = [];
	const found: { readonly range: Range; readonly file: CanonFile }[] = [];
	const broken: Uri[] = [];
	const wanted: Uri[] = [];
	for (const { text, range } of named) {
		const reference: CanonReference = { text, base, trusted: by === 'setting' };
		const resolution: Resolution = resolveCanon(reference, lookup);
		switch (resolution.kind) {
			case 'found':
				files.push(resolution.file);
				if (range !== undefined) found.push({ range, file: resolution.file });
				break;
			case 'loading':
				wanted.push(...resolution.wanted);
				break;
			case 'broken':
				broken.push(resolution.uri);
				break;
			case 'missing':
				missing.push({ text, why: resolution.why, suggestion: resolution.suggestion, range });
				break;
		}
	}
	return { by, files, missing, named: found, broken, wanted };
}
