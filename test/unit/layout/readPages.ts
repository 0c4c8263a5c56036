/** Reads hand-set pages: a title, perhaps what is chosen for the page, a script, and the pages as they have to look. */
import type { PageSetup } from '../../../server/src/layout/pageSetup.js';

export interface PageCase {
	readonly name: string;
	readonly setup: Partial<PageSetup>;
	readonly script: string;
	readonly pages: string;
}

const choices: Readonly<Record<string, Partial<PageSetup>>> = {
	a4: { paper: 'a4' },
	continueds: { sceneContinueds: true },
	notes: { printNotes: true },
	sections: { printSections: true },
	synopses: { printSynopses: true },
	'numbers left': { sceneNumbers: 'left' },
	'numbers none': { sceneNumbers: 'none' },
	'one line above headings': { linesBeforeHeadings: 1 },
};

const casePattern = /^## (.+)\n\n(?:With (.+):\n\n)?```fountain\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```$/gmu;

export function readPages(markdown: string): readonly PageCase[] {
	const cases = [...markdown.matchAll(casePattern)].map(([, name = '', chosen, script = '', pages = '']) => ({
		name,
		setup: setupOf(chosen),
		script,
		pages: pages.trimEnd(),
	}));
	const nTitles = markdown.match(/^## /gmu)?.length ?? 0;
	if (cases.length !== nTitles) throw new Error(`${String(nTitles - cases.length)} cases can't be read`);
	return cases;
}

function setupOf(chosen: string | undefined): Partial<PageSetup> {
	const setup: Partial<PageSetup> = {};
	for (const choice of chosen?.split(', ') ?? []) {
		if (choices[choice] === undefined) throw new Error(`"${choice}" is no choice`);
		Object.assign(setup, choices[choice]);
	}
	return setup;
}
