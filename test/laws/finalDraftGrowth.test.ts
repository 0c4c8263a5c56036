/** Reading a Final Draft file costs no more than it weighs, whatever fills it. */
import { equal } from 'node:assert/strict';

import { importFinalDraft } from '../../server/src/finaldraft/importFinalDraft.js';
import type { Growing } from '../support/growth.js';
import { assertLinear } from '../support/growth.js';

const start = '<FinalDraft><Content>';
const end = '</Content></FinalDraft>';
const cue = '<Paragraph Type="Character"><Text>A</Text></Paragraph>';
const words = '<Paragraph Type="Dialogue"><Text># no</Text></Paragraph>';

const fillers: Readonly<Record<string, Growing>> = {
	'paragraphs that must be forced': { unit: '<Paragraph><Text>INT. A</Text></Paragraph>' },
	'a speech that must be forced line by line': { before: cue, unit: words },
	'a paragraph of many lines': { before: '<Paragraph><Text>', unit: '# no\n', after: '</Text></Paragraph>' },
	'a line of many styles': {
		before: '<Paragraph>',
		unit: (index) => `<Text Style="${index % 2 === 0 ? 'Bold' : 'Italic+Underline'}">a *b </Text>`,
		after: '</Paragraph>',
	},
	'a line of many notes': {
		before: '<Paragraph>',
		unit: '<Text>ab </Text><ScriptNote><Paragraph><Text>n</Text></Paragraph></ScriptNote>',
		after: '</Paragraph>',
	},
	'notes at one place': {
		before: `<Paragraph><Text>a</Text></Paragraph></Content><ScriptNotes>`,
		unit: '<ScriptNote Range="0,1"><Paragraph><Text>n</Text></Paragraph></ScriptNote>',
		after: '</ScriptNotes><Content>',
	},
	'a dual dialogue of many speeches': { before: '<DualDialogue>', unit: cue + words, after: '</DualDialogue>' },
	'elements nobody knows': { before: '<Folder>', unit: '<Paragraph><Text>a</Text></Paragraph>', after: '</Folder>' },
	'marks that are no marks': { before: '<Paragraph><Text>', unit: '*_ /*', after: '</Text></Paragraph>' },
	'a title page': {
		before: '</Content><TitlePage><Content>',
		unit: '<Paragraph Alignment="Center"><Text>Written by A</Text></Paragraph><Paragraph/>',
		after: '</Content></TitlePage><Content>',
	},
};

describe('importing a Final Draft file takes as long as the file is', () => {
	for (const [name, { before = '', unit, after = '' }] of Object.entries(fillers)) {
		it(name, () => {
			assertLinear(name, { before: start + before, unit, after: after + end }, (text) =>
				importFinalDraft(text, { locales: [] }),
			);
		});
	}

	it('and takes paragraphs of any length', () => {
		const xml = `${start}<Paragraph><Text>${'# no\n'.repeat(100_000)}</Text></Paragraph>${end}`;
		equal(importFinalDraft(xml, { locales: [] }).kind, 'imported');
	});
}).timeout(120_000);
