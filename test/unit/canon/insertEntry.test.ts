/** A new entry in a canon's text: each way in which such a file may be written, and not a byte more than the entry. */
import { equal } from 'node:assert/strict';

import { insertEntry } from '../../../server/src/canon/insertEntry.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { applyEdits } from '../../../server/src/text/edits.js';

const entry = { id: 'lena', lines: ["name: Lena O'Day", '# born:'] };

function inserted(text: string): string | undefined {
	const found = insertEntry(text, readCanonFile('file:///own.canon.yaml', text), 'characters', entry);
	if (found === undefined) return undefined;
	const after = applyEdits(text, [found.edit]) ?? '';
	const line = after.split(/\r?\n/u)[found.at.line] ?? '';
	equal(line.slice(found.at.character).startsWith('lena:'), true, 'the cursor stands on the new id');
	return after;
}

const cases: readonly { readonly name: string; readonly before: string; readonly after: string | undefined }[] = [
	{
		name: 'behind the last entry, before what follows',
		before: 'canon: a\ncharacters:\n  tom:\n    name: Tom # the last one\n\n# Places below.\nplaces:\n  mill: { name: Mill }\n',
		after:
			"canon: a\ncharacters:\n  tom:\n    name: Tom # the last one\n  lena:\n    name: Lena O'Day\n    # born:\n\n# Places below.\nplaces:\n  mill: { name: Mill }\n",
	},
	{
		name: 'behind the comments of the last entry, indented as its neighbours',
		before: 'canon: a\ncharacters:\n    tom:\n        name: Tom\n        # born: 1950\n',
		after:
			"canon: a\ncharacters:\n    tom:\n        name: Tom\n        # born: 1950\n    lena:\n        name: Lena O'Day\n        # born:\n",
	},
	{
		name: 'apart from its neighbours where they are',
		before: 'canon: a\ncharacters:\n  tom:\n    name: Tom\n\n  # His sister.\n  ann:\n    name: Ann\n',
		after:
			"canon: a\ncharacters:\n  tom:\n    name: Tom\n\n  # His sister.\n  ann:\n    name: Ann\n\n  lena:\n    name: Lena O'Day\n    # born:\n",
	},
	{
		name: 'at the end of a file without a last line end',
		before: 'canon: a\ncharacters:\n  tom: { name: Tom }',
		after: "canon: a\ncharacters:\n  tom: { name: Tom }\n  lena:\n    name: Lena O'Day\n    # born:",
	},
	{
		name: 'with the line ends of the file',
		before: 'canon: a\r\ncharacters:\r\n  tom: { name: Tom }\r\n',
		after: "canon: a\r\ncharacters:\r\n  tom: { name: Tom }\r\n  lena:\r\n    name: Lena O'Day\r\n    # born:\r\n",
	},
	{
		name: 'behind a folded text',
		before: 'canon: a\ncharacters:\n  tom:\n    name: Tom\n    bio: >\n      Long\n      and longer.\nplaces: {}\n',
		after:
			"canon: a\ncharacters:\n  tom:\n    name: Tom\n    bio: >\n      Long\n      and longer.\n  lena:\n    name: Lena O'Day\n    # born:\nplaces: {}\n",
	},
	{
		name: 'in braces',
		before: 'canon: a\ncharacters: { tom: { name: Tom } } # all\n',
		after: "canon: a\ncharacters: { tom: { name: Tom }, lena: { name: Lena O'Day } } # all\n",
	},
	{
		name: 'in empty braces',
		before: 'canon: a\ncharacters: {}\n',
		after: "canon: a\ncharacters: { lena: { name: Lena O'Day } }\n",
	},
	{
		name: 'in a file that is all braces',
		before: '{ canon: a }\n',
		after: "{ canon: a, characters: { lena: { name: Lena O'Day } } }\n",
	},
	{
		name: 'under a key with nothing behind it',
		before: 'canon: a\ncharacters: # none yet\nplaces:\n  mill: { name: Mill }\n',
		after: "canon: a\ncharacters: # none yet\n  lena:\n    name: Lena O'Day\n    # born:\nplaces:\n  mill: { name: Mill }\n",
	},
	{
		name: 'in place of a null',
		before: 'canon: a\ncharacters: ~ # none yet\n',
		after: "canon: a\ncharacters: # none yet\n  lena:\n    name: Lena O'Day\n    # born:\n",
	},
	{
		name: 'in a section of its own where there is none',
		before: 'canon: a\n',
		after: "canon: a\n\ncharacters:\n  lena:\n    name: Lena O'Day\n    # born:\n",
	},
	{
		name: 'before the end of the document',
		before: '---\ncanon: a\n...\n',
		after: "---\ncanon: a\n\ncharacters:\n  lena:\n    name: Lena O'Day\n    # born:\n...\n",
	},
	{ name: 'not where the section is a list', before: 'canon: a\ncharacters:\n  - Tom\n', after: undefined },
	{
		name: 'not where the section stands behind an alias',
		before: 'canon: a\nplaces: &all\n  mill: { name: Mill }\ncharacters: *all\n',
		after: undefined,
	},
	{ name: 'not in what cannot be read', before: 'canon: a\ncharacters: { tom: { name: Tom }\n', after: undefined },
];

describe('a new entry goes into a canon file', () => {
	for (const { name, before, after } of cases) {
		it(name, () => {
			equal(inserted(before), after);
		});
	}
});
