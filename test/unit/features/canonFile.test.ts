/** Writing a canon file: what is offered at the cursor at every depth, and what a hover tells. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';

import { completeCanonFile } from '../../../server/src/features/canonCompletion.js';
import { hoverCanonFile } from '../../../server/src/features/canonHover.js';
import { analysisOf, cursorIn, positionOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const abilities = { snippets: true, labelDetails: false };

async function offersAt(marked: string): Promise<readonly string[]> {
	const { text, position } = cursorIn(marked);
	const analysis = await analysisOf({ [canonUri]: text, [scriptUri]: showScript });
	return completeCanonFile(analysis, canonUri, position, abilities).items.map(({ label }) => label);
}

const behind = (addition: string): string => `${showCanon}${addition}`;
const people = (addition: string): string => showCanon.replace('places:\n', `${addition}places:\n`);

describe('completion in a canon file', () => {
	const some: readonly (readonly [name: string, marked: string, wanted: readonly string[]])[] = [
		['top-level keys', behind('$0'), ['travel', 'extends']],
		['keys of an entry', people('  new:\n    na$0\n'), ['name', 'born', 'states']],
		['ids of people in a list', people('  new:\n    name: New\n    died: { by: [$0] }\n'), ['anna-berg', 'jonas-berg']],
		[
			'ids of people in a second place',
			people('  new:\n    name: New\n    died: { by: [anna-berg, $0] }\n'),
			['jonas-berg'],
		],
		[
			'ids of places behind a dash',
			people('  new:\n    name: New\n    lives:\n      - place: $0\n'),
			['old-mill', 'sandvik'],
		],
		[
			'words of a choice in braces over lines',
			people('  new:\n    name: New\n    states: [\n      { from: 1980,\n        is: $0 }\n    ]\n'),
			['held', 'cannot-speak'],
		],
		[
			'keys in braces over lines',
			people('  new:\n    name: New\n    states: [\n      { is: held,\n        $0 }\n    ]\n'),
			['at', 'until'],
		],
		['ids of events', people('  new:\n    name: New\n    died: { event: $0 }\n'), ['the-storm']],
		['dates of events', people('  new:\n    name: New\n    born: $0\n'), ['1978-05-12', '{ after: the-storm }']],
		['genders', people('  new:\n    name: New\n    gender: $0\n'), ['female', 'male']],
		['true and false', people('  new:\n    name: New\n    born: { date: 1950, estimated: $0 }\n'), ['true', 'false']],
		['scripts of episodes', behind('episodes:\n  - script: $0\n'), ['pilot.fountain']],
	];
	for (const [name, marked, wanted] of some) {
		it(`offers ${name}`, async () => {
			const offers = await offersAt(marked);
			deepEqual(
				wanted.filter((label) => !offers.includes(label)),
				[],
				`among ${offers.join(', ')}`,
			);
		});
	}

	it('offers no key twice, in a block, behind a dash and in braces', async () => {
		ok(
			!(await offersAt(people('  new:\n    name: New\n    $0\n    born: 1950\n'))).some((key) =>
				/^(?:name|born)$/u.test(key),
			),
		);
		const inList = await offersAt(
			people('  new:\n    name: New\n    lives:\n      - place: sandvik\n        $0\n      - until: 1980\n'),
		);
		ok(!inList.includes('place'), inList.join());
		ok(inList.includes('until'), 'another item has it');
		ok(!(await offersAt(people('  new: { name: New, $0 }\n'))).includes('name'));
	});

	it('offers nothing in a comment, and no key where a value stands', async () => {
		deepEqual(await offersAt(behind('# tra$0\n')), []);
		deepEqual(await offersAt(people('  new:\n    name: $0\n')), []);
		ok(!(await offersAt(people('  new:\n    name: New\n    born: $0\n'))).includes('date'));
	});

	it('is not led astray by a brace that is never closed further up', async () => {
		ok((await offersAt('canon: a\ncharacters:\n  tom: { name: Tom\n  ann:\n    $0\n')).includes('born'));
	});
});

describe('hover in a canon file', () => {
	async function hoverAt(piece: string, offset = 0): Promise<string> {
		const analysis = await analysisOf({ [canonUri]: showCanon });
		const options = { markdown: false, hrefOf: () => undefined };
		const hover = hoverCanonFile(analysis, canonUri, positionOf(showCanon, piece, offset), options);
		return hover === null ? '' : (hover.contents as { readonly value: string }).value;
	}

	it('tells what a key means, whom an id means, and which days a date covers', async () => {
		match(await hoverAt('relations:', 2), /What this person is to others/u);
		match(await hoverAt('to: jonas-berg', 6), /Jonas Berg/u);
		match(await hoverAt('1950-05-14', 3), /14 May 1950/u);
		match(await hoverAt('born: 1948', 8), /1948/u);
		match(await hoverAt('date: 1978-05-12', 8), /12 May 1978/u);
		equal(await hoverAt('She knows', 2), '');
	});
});
