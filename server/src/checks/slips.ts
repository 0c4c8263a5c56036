/**
 * Which names of a script are slips for known ones (docs/canon-format.md, "Near"). Shared by the checks that report them
 * and those that must not report them again.
 */
import type { Canon, Character } from '../canon/model.js';
import type { CapitalRun, ScriptCast, ScriptName, ScriptSpan } from '../cast/model.js';
import { ageAlias, foldName, isNearName, isRoleName } from '../script/names.js';
import type { Story } from '../story/model.js';
import type { NameElsewhere } from '../story/namesElsewhere.js';
import { establishedElsewhere, nameElsewhere } from '../story/namesElsewhere.js';
import { memoByNames } from './namesCheck.js';
import { areVariants } from './nameVariants.js';
import type { NearNames } from './nearNames.js';
import { createNearNames } from './nearNames.js';

export interface Slip {
	readonly at: ScriptSpan;
	readonly text: string;
	readonly isCue: boolean;
	/** In capitals, as it should be written. */
	readonly spelling: string;
	/** The name that it is a slip for: in the script, in another part of its story, or else in the canon. */
	readonly meant: ScriptName | NameElsewhere | Character;
}

interface KnownNames {
	readonly established: NearNames<ScriptName>;
	readonly cast: ScriptCast;
	readonly canon: Canon | undefined;
	readonly story: Story | undefined;
}

const knownNames = memoByNames((cast, canon, story): KnownNames => {
	const established = createNearNames<ScriptName>();
	for (const name of cast.names.values()) if (isEstablished(name)) established.add(name.key, name);
	return { established, cast, canon, story };
});

/** Whom a name that only a note has is a slip for; `undefined` where it is somebody's, or near nobody's. */
export function slipInNote(
	name: string,
	...[cast, canon, story]: Parameters<typeof knownNames>
): Pick<Slip, 'spelling' | 'meant'> | undefined {
	const key = foldName(name);
	const isKnown = cast.names.has(key) || cast.capitals.has(key) || (canon?.names.characters(name).length ?? 0) > 0;
	if (isKnown || isRoleName(name) || ageAlias(name) !== undefined || nameElsewhere(key, story) !== undefined)
		return undefined;
	return meantBy(name, knownNames(cast, canon, story));
}

/** By folded name. */
export const slipsOf = memoByNames((cast, canon, story): ReadonlyMap<string, Slip> => {
	const slips = new Map<string, Slip>();
	const known = knownNames(cast, canon, story);
	for (const name of cast.names.values()) {
		const at = name.firstCue;
		if (at === undefined || !maybeSlip(name, cast) || nameElsewhere(name.key, story) !== undefined) continue;
		const meant = meantBy(name.text, known);
		if (meant !== undefined) slips.set(name.key, { at, text: name.text, isCue: true, ...meant });
	}
	for (const run of cast.capitals.values()) {
		const at = run.first;
		if (!maybeSlippedRun(run, cast) || nameElsewhere(run.key, story) !== undefined) continue;
		const meant = meantBy(run.text, known);
		if (meant !== undefined && isCertainRun(run, meant.meant))
			slips.set(run.key, { at, text: run.text, isCue: false, ...meant });
	}
	return slips;
});

/** A name that the story uses for two cues or more, has in CAPS, or lists is a person of its own. */
function maybeSlip(name: ScriptName, cast: ScriptCast): boolean {
	if (name.person.kind !== 'script' || name.pinned || name.nCues !== 1) return false;
	return name.firstIntroduction === undefined && !cast.capitals.has(name.key) && ageAlias(name.text) === undefined;
}

function maybeSlippedRun(run: CapitalRun, cast: ScriptCast): boolean {
	const name = cast.names.get(run.key);
	if (name !== undefined && (name.nCues > 0 || name.pinned)) return false;
	return run.isPerson && run.nTimes === 1 && !isRoleName(run.text) && ageAlias(run.text) === undefined;
}

/** A single word in capitals may be anything; a full name, or a slip for somebody of this script, is a name. */
function isCertainRun(run: CapitalRun, meant: Slip['meant']): boolean {
	return run.key.includes(' ') || 'cues' in meant || 'part' in meant;
}

function meantBy(
	text: string,
	{ established, cast, canon, story }: KnownNames,
): Pick<Slip, 'spelling' | 'meant'> | undefined {
	const key = foldName(text);
	let best: ScriptName | undefined;
	for (const other of established.around(key)) {
		if (other.nCues <= (best?.nCues ?? 0)) continue;
		if (isNearName(key, other.key) && !areVariants(key, other.key, { isPerson: isCertainly(other, cast) }))
			best = other;
	}
	if (best !== undefined) return { spelling: best.text.toUpperCase(), meant: best };
	for (const { name, part } of establishedElsewhere(story)) {
		const { key: other, text: spelling, hasAge } = name;
		if (isNearName(key, other) && !areVariants(key, other, { isPerson: hasAge }))
			return { spelling: spelling.toUpperCase(), meant: { name, part } };
	}
	const near = canon?.names.nearCharacter(text);
	if (near === undefined || areVariants(key, foldName(near.spelling), { isPerson: true })) return undefined;
	return { spelling: near.spelling.toUpperCase(), meant: near.character };
}

/** Speaks more than once, or is introduced and speaks. */
function isEstablished({ person, nCues, firstIntroduction, listed }: ScriptName): boolean {
	if (person.kind === 'role' || nCues === 0) return false;
	return nCues > 1 || firstIntroduction !== undefined || listed || person.kind === 'canon';
}

/** Somebody in the canon or with an age; another name of the script's may be a common noun. */
function isCertainly({ person, key }: ScriptName, cast: ScriptCast): boolean {
	return person.kind === 'canon' || cast.capitals.get(key)?.hasAge === true;
}
