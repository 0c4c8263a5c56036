/** The list of scenes, as the script tells them under its sections, or as they happen, day by day. */
import { eighthsInWords } from '../../layout/eighths.js';
import type { Section } from '../../script/model.js';
import { rangeOnLine } from '../../text/position.js';
import { shownWindows } from '../../timeline/shownWindows.js';
import { storyDays } from '../../timeline/storyDays.js';
import type { MeasuredView } from './sceneLength.js';
import { eighthsOf } from './sceneLength.js';
import { present, sceneRow } from './sceneRow.js';
import type { ViewRow } from './viewRow.js';
import type { ViewWords } from './viewWords.js';

/** Acts hold sequences, sequences hold scenes. */
export function scriptOrderRows(view: MeasuredView, words: ViewWords): readonly ViewRow[] {
	const { scenes, sections } = view.script;
	const rowsUnder = (from: number, to: number, firstSection: number, endSection: number): readonly ViewRow[] => {
		const first = sections[firstSection];
		const nextScene = firstSection < endSection ? (first?.beforeScene ?? to) : to;
		const rows: ViewRow[] = scenes.slice(from, nextScene).map((scene) => sceneRow(view, scene, words));
		for (let index = firstSection; index < endSection;) {
			const section = sections[index];
			if (section === undefined) break;
			const end = endOfSection(sections, index, endSection);
			const endScene = end < endSection ? (sections[end]?.beforeScene ?? to) : to;
			const children = rowsUnder(section.beforeScene, endScene, index + 1, end);
			rows.push(sectionRow(view, index, children, words));
			index = end;
		}
		return rows;
	};
	return rowsUnder(0, scenes.length, 0, sections.length);
}

/** A group for each day of the story, in the order in which they happen. */
export function storyOrderRows(view: MeasuredView, words: ViewWords): readonly ViewRow[] {
	return storyDays(view.timeline).map(({ key, labels, time, scenes: indices }): ViewRow => {
		const thread = time?.thread ?? 'present';
		const scenes = indices.flatMap((index) => view.script.scenes[index] ?? []);
		const eighths = eighthsOf(view, scenes);
		const label = labels.join(', ');
		const threadWords = thread === 'present' ? '' : words.threads[thread];
		const shown = time && shownWindows(view.timeline)[time.scene];
		const date = (shown && words.date(shown)) || (thread === 'present' ? '' : words.undated);
		return {
			id: `day ${key}`,
			kind: 'day',
			label: present([label, date]).join('  '),
			detail: present([threadWords, words.scenes(scenes.length), eighthsInWords(eighths)]).join(' · '),
			tooltip: present([words.scriptDay(label), threadWords, date, words.length(eighths)]).join(' · '),
			spoken: present([
				words.scriptDay(label),
				threadWords,
				date,
				words.scenes(scenes.length),
				words.length(eighths),
			]).join(', '),
			icon: '',
			isOpen: true,
			children: scenes.map((scene) => sceneRow(view, scene, words)),
		};
	});
}

function sectionRow(view: MeasuredView, index: number, children: readonly ViewRow[], words: ViewWords): ViewRow {
	const { uri, sections, syntax, scenes } = view.script;
	const section = sections[index] ?? { title: '', depth: 1, line: 0, beforeScene: 0 };
	const end = endOfSection(sections, index, sections.length);
	const inside = scenes.slice(section.beforeScene, sections[end]?.beforeScene);
	const eighths = eighthsOf(view, inside);
	const title = section.title === '' ? words.untitled : section.title;
	const length = inside.length === 0 ? [] : [eighthsInWords(eighths)];
	return {
		id: sectionId(sections, index),
		kind: 'section',
		label: title,
		detail: [words.scenes(inside.length), ...length].join(' · '),
		tooltip: [title, ...(inside.length === 0 ? [] : [words.length(eighths)])].join(' · '),
		spoken: [title, words.scenes(inside.length), ...(inside.length === 0 ? [] : [words.length(eighths)])].join(', '),
		icon: '',
		target: {
			uri,
			range: rangeOnLine(section.line, { start: 0, end: syntax.lines[section.line]?.text.length ?? 0 }),
		},
		lines: [section.line, sections[end]?.line ?? syntax.lines.length],
		isOpen: true,
		children,
	};
}

/** A section by its title and, where several are called so, which of them: stable while others come and go. */
export function sectionId(sections: readonly Section[], index: number): string {
	const { title, depth } = sections[index] ?? { title: '', depth: 1 };
	const nBefore = sections.slice(0, index).filter((other) => other.title === title && other.depth === depth).length;
	return `section ${'#'.repeat(depth)} ${title}${nBefore === 0 ? '' : ` (${String(nBefore + 1)})`}`;
}

/** The index of the first section behind one that is not inside it. */
function endOfSection(sections: readonly Section[], index: number, end: number): number {
	const depth = sections[index]?.depth ?? 1;
	let next = index + 1;
	while (next < end && (sections[next]?.depth ?? 0) > depth) next++;
	return next;
}
