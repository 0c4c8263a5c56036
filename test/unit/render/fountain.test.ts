/** What a normalised script looks like. */
import { equal } from 'node:assert/strict';

import { parse } from '../../../server/src/fountain/parse.js';
import { normalizedFountain } from '../../../server/src/render/fountain.js';
import { buildScript } from '../../../server/src/script/build.js';

function exported(text: string): string {
	return normalizedFountain(buildScript('file:///a.fountain', parse(text, { locales: [] })));
}

describe('a script exported as Fountain', () => {
	for (const { what, text, becomes } of [
		{
			what: 'has one kind of line end, and no mark before it',
			text: '\uFEFFTitle: A\r\n\r\nINT. A - DAY\r\rHe goes.\n',
			becomes: 'Title: A\n\nINT. A - DAY\n\nHe goes.\n',
		},
		{
			what: 'has no empty lines at its ends, and one between elements',
			text: '\n\nINT. A - DAY\n\n\n\nHe goes.\n\n\n\nANNA\nYes.\n\n\n',
			becomes: 'INT. A - DAY\n\nHe goes.\n\nANNA\nYes.\n',
		},
		{
			what: 'keeps the space that the writer left between paragraphs of action',
			text: 'He goes.\n\n\nHe is gone.\n',
			becomes: 'He goes.\n\n\nHe is gone.\n',
		},
		{
			what: 'keeps indentation where it prints, and only there',
			text: '  INT. A - DAY  \n\n    A letter. \n\n\t\tANNA\n\t(low)\n   Yes.\n',
			becomes: 'INT. A - DAY\n\n    A letter.\n\nANNA\n(low)\nYes.\n',
		},
		{
			what: 'keeps the two spaces that hold a speech open',
			text: 'ANNA\nYes.\n   \nAnd no.\n',
			becomes: 'ANNA\nYes.\n  \nAnd no.\n',
		},
		{
			what: 'keeps the empty line that keeps its first words from being a title page',
			text: '\nNote: this is action.\n',
			becomes: '\nNote: this is action.\n',
		},
		{
			what: 'leaves what is cut out as it is',
			text: 'One.\n\n/*\n\n  INT. OLD - DAY  \n\n\nGone.\n\n*/\n\nTwo.\n',
			becomes: 'One.\n\n/*\n\n  INT. OLD - DAY  \n\n\nGone.\n\n*/\n\nTwo.\n',
		},
		{ what: 'is nothing where nothing is', text: '\n \n', becomes: '' },
	])
		it(what, () => {
			equal(exported(text), becomes);
		});
});
