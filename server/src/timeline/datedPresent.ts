/**
 * Where `PRESENT DAY` leads in a script that goes back and forth by dates alone: to the present that a date sets, if one
 * does. The only date so far may as well be that of the past. Knows the words of scenes, no threads; dates only by the scenes
 * that state them.
 */
import type { DateAt } from './partialOrder.js';
import { dateOf, isBefore } from './partialOrder.js';
import type { SceneWords } from './sceneWords.js';

/** What is known of the present; follows it scene by scene. */
export interface DatedPresent {
	/** The scene that states its date, and the last one that lies in it; -1 while no date sets it. */
	dated: number;
	scene: number;
	/** Words call the date that of the present. */
	isLabelled: boolean;
	/** There is one, and nothing dates it. */
	isUndated: boolean;
	/** Where the scene before lies: in it, at an earlier date, or at a time that may be any. */
	standing: 'in' | 'earlier' | 'elsewhere';
	/** Words have called the scene before the present. */
	isHere: boolean;
	/** The last scene that lies in a present of that name without a date; -1 if none does. */
	named: number;
	/** A date has set the clock since words last left the present without one. */
	hasDate: boolean;
	/** Some scene certainly lies in the present: words call it so, an excursion left it, or the writer's clock is set for it. */
	isKnown: boolean;
}

export function unknownPresent(isKnown: boolean): DatedPresent {
	return {
		...{ dated: -1, scene: -1, standing: 'in' },
		...{ isLabelled: false, isUndated: false, isHere: false, named: -1, hasDate: false, isKnown },
	};
}

/**
 * What the clock does at a scene: it `runs` on; it `stops`, as the words lead to a present that no date sets; it `begins`
 * behind a prologue without a date; or it returns to the scene given. `afterExcursion` where a thread with a label of its own has just been left. The scenes of
 * the present thread come in script order, each once. `dateAt` tells the date that an earlier one states.
 */
export function followPresent(
	state: DatedPresent,
	scene: number,
	words: SceneWords,
	afterExcursion: boolean,
	dateAt: DateAt,
): 'runs' | 'stops' | 'begins' | number {
	const isCalledSo = words.wayBack?.cue.meaning.kind === 'close-thread' && words.wayBack.cue.meaning.all;
	const isPrologue = isCalledSo && !afterExcursion && !state.isKnown && state.isUndated && !state.hasDate;
	state.isKnown ||= isCalledSo || afterExcursion;
	if (words.setsClock || words.stopsClock || words.step !== undefined) {
		moveClock(state, { scene, words, isCalledSo }, dateAt);
		return 'runs';
	}
	if (!isCalledSo) {
		if (!state.hasDate) state.isUndated = true;
		else if (state.standing === 'in') state.scene = scene;
		goOnHere(state, scene);
		return 'runs';
	}
	const isSure = state.dated >= 0 && !state.isUndated && (state.isLabelled || state.standing === 'earlier');
	// Behind a leap, BACK TO PRESENT still leads to where a flashback was left, while PRESENT DAY may be another time.
	const leadsBack = afterExcursion && state.standing === 'elsewhere' && isReturn(words);
	const staysIn =
		state.isHere || !state.hasDate || leadsBack || (state.standing === 'in' && (state.isLabelled || afterExcursion));
	const left = state.scene;
	const { named } = state;
	state.isHere = true;
	if (staysIn) {
		if (leadsBack) return 'runs';
		if (state.hasDate) state.scene = scene;
		else state.isUndated = true;
		goOnHere(state, scene);
		return isPrologue && !words.goesOn && !isReturn(words) ? 'begins' : 'runs';
	}
	if (isSure && !afterExcursion) {
		Object.assign(state, { scene, standing: 'in' });
		return left;
	}
	Object.assign(state, { ...unknownPresent(true), isUndated: true, isHere: true, named: scene });
	// A script has one present: it was called so before, and a date has led out of it.
	return named < 0 || afterExcursion ? 'stops' : named;
}

function goOnHere(state: DatedPresent, scene: number): void {
	if (state.isHere && !state.hasDate) state.named = scene;
}

function isReturn({ wayBack }: SceneWords): boolean {
	return wordsOfReturn.test(wayBack?.cue.text ?? '');
}

const wordsOfReturn = /BACK|RETURN|RESUM|END|VUELTA|REGRESO|RETOUR|ZURÜCK|RITORNO|VOLTA|RETORNO|НАЗАД|ВОЗВРАЩ/iu;

function moveClock(
	state: DatedPresent,
	{ scene, words, isCalledSo }: { readonly scene: number; readonly words: SceneWords; readonly isCalledSo: boolean },
	dateAt: DateAt,
): void {
	const date = words.setsClock ? dateOf(words) : undefined;
	if (!words.setsClock && !words.stopsClock && !words.countsMonths) {
		state.isHere ||= isCalledSo;
		if (!state.hasDate) state.isUndated = true;
		else if (state.standing === 'in') state.scene = scene;
		goOnHere(state, scene);
		return;
	}
	state.isHere = isCalledSo;
	state.hasDate ||= words.setsClock;
	if (date === undefined) {
		state.standing = 'elsewhere';
		return;
	}
	const known = dateAt(state.dated);
	const dated = scene;
	if (isCalledSo) Object.assign(state, { dated, scene, isLabelled: true, isUndated: false, standing: 'in' });
	else if (known === undefined) Object.assign(state, { dated, scene, standing: 'in' });
	else if (isBefore(date, known)) state.standing = 'earlier';
	else if (!isBefore(known, date)) Object.assign(state, { scene, standing: 'in' });
	else if (state.isLabelled) state.standing = 'elsewhere';
	else Object.assign(state, { dated, scene, standing: 'in' });
}
