/**
 * How old a speaker is, faintly behind the cue: `31`. Only where birth and scene are known well enough, and somebody
 * who is alive speaks in a time that the canon binds.
 */
import type { InlayHint } from 'vscode-languageserver-types';

import type { ScriptView } from '../analysis/scriptView.js';
import { dateInWords } from '../calendar/dateInWords.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon, Character } from '../canon/model.js';
import { ageAt } from '../canon/validity.js';
import type { Appearance } from '../cast/model.js';
import { deathDateOf } from '../cast/possible.js';
import { canonDateInWords } from '../checks/words.js';
import type { AgeHints } from '../config/settings.js';
import type { Range } from '../text/position.js';
import { windowOf } from '../timeline/model.js';
import type { ViewWords } from './views/viewWords.js';
import { viewWords } from './views/viewWords.js';

/** Hints within some lines. In `script`, an age is shown again only where it has changed. */
export function ageHints(view: ScriptView, range: Range, places: AgeHints, words: ViewWords): InlayHint[] {
	const { canon } = view;
	if (places === 'off' || canon === undefined) return [];
	const hints: InlayHint[] = [];
	const shown = new Map<string, string>();
	for (const scene of view.script.scenes) {
		if (scene.startLine > range.end.line) break;
		const time = view.timeline.scenes[scene.index];
		if (time === undefined || time.exempt) continue;
		const when = windowOf(time.likely);
		if (places === 'scene') shown.clear();
		for (const appearance of view.cast.scenes[scene.index]?.appearances ?? []) {
			const character = speakerOf(appearance);
			const age = character && ageInWords(canon, character, when, words);
			if (character === undefined || age === undefined || shown.get(character.id) === age) continue;
			shown.set(character.id, age);
			const line = scene.startLine + appearance.line;
			if (line < range.start.line || range.end.line < line) continue;
			const end = scene.node.lines[appearance.line]?.content.end ?? 0;
			hints.push({
				position: { line, character: end },
				label: age,
				paddingLeft: true,
				tooltip: reasonFor(character, age, when, words),
			});
		}
	}
	return hints;
}

/** The canon person whose cue it is. Cues of several have no room for ages, and a recording's is anybody's guess. */
function speakerOf({ person, cue, kind }: Appearance): Character | undefined {
	if (cue?.cue.names.length !== 1 || kind === 'bodiless') return undefined;
	return person.kind === 'canon' ? person.character : undefined;
}

/** `31`, `30–31`, `about 40`; `undefined` where two years apart are possible, or where death may have come before. */
function ageInWords(canon: Canon, character: Character, when: TimeWindow, words: ViewWords): string | undefined {
	const age = ageAt(character, when);
	if (age === undefined || age.to - age.from > 1) return undefined;
	const { born, died } = character;
	const end = deathDateOf(canon, character)?.window.earliest;
	if (died !== undefined && (end === undefined || (when.latest ?? Infinity) > end)) return undefined;
	const years = age.from === age.to ? String(age.from) : `${String(age.from)}–${String(age.to)}`;
	return born?.estimated === true ? words.about(years) : years;
}

/** In English a sentence; in another language a list. */
function reasonFor({ name, born }: Character, age: string, when: TimeWindow, words: ViewWords): string {
	if (words !== viewWords('en')) {
		const birth = born === undefined ? '' : words.fullDate(born.stated);
		const parts = [name, age, words.fullDate(when), birth === '' ? '' : words.born(birth)];
		return parts.filter((part) => part !== '').join(' · ');
	}
	const birth = born === undefined ? '' : `, born ${canonDateInWords(born, 'bare')}`;
	return `${name} is ${age} ${dateInWords(when)}${birth}.`;
}
