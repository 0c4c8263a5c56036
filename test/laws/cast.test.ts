/**
 * Laws of the cast and of the findings that hang on it: after any edits, what is remembered equals what is read from
 * scratch, fixes included, and an edit that names nobody leaves the merged names the same object.
 */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { createScriptMemo } from '../../server/src/analysis/scriptMemo.js';
import type { CheckInput } from '../../server/src/checks/input.js';
import type { CheckResult } from '../../server/src/checks/run.js';
import { runChecksWithSuppressed } from '../../server/src/checks/run.js';
import { parse, reparse } from '../../server/src/fountain/parse.js';
import { buildScript, rebuildScript } from '../../server/src/script/build.js';
import { lawParameters } from '../support/arbitrary.js';
import { canonOf, uriOf } from '../support/universe.js';

const canon = canonOf([
	{
		path: '/harbor.canon.yaml',
		text: `canon: harbor
title: Harbor
characters:
  mara-voss: { name: Mara Voss, cue: MARA, born: 1970, died: 2012 }
  ilan-reyes: { name: Ilan Reyes, cue: ILAN, born: 1985, aliases: [{ name: The Keeper, from: 2005, until: 2009 }] }
  tomas-reyes: { name: Tomas Reyes, born: 1950, died: 1999 }
  pip-hale: { name: Pip Hale }
places:
  northport: { name: Northport, at: [60, 5] }
  lighthouse: { name: Lighthouse, in: northport }
objects:
  marigold: { name: The Marigold, until: 2004, aliases: [{ name: boat, generic: true }], held: [{ by: ilan-reyes }] }
`,
	},
]);

/** Lines that name somebody, or change what the names elsewhere mean. */
const lines = fc.constantFrom(
	...[
		'',
		'',
		'',
		'',
		'',
		'INT. LIGHTHOUSE - DAY',
		'EXT. NORTHPORT - NIGHT',
		'INT. LIGHTHOUSSE - DAY #4#',
		'INT. PIER - LATER #4#',
	],
	...[
		'ILAN',
		'ILANN',
		'MARA (V.O.)',
		'REYES',
		'LENA',
		'LENAA',
		'PIP',
		'ILAN & LENA',
		'THE KEEPER',
		'COP #2',
		'ILAN REYES',
	],
	...[
		'Hello.',
		'Lena waits.',
		'Ilan and Lena run.',
		'A photo of Mara.',
		'LENA ORTIZ (30) waits.',
		'PIP OLLER (20) waits.',
	],
	...['MARA VOSS (19) waits.', 'TOMAS REYES (40) waits.', 'Ilan ties up the boat.', 'The Marigold sinks.', 'ON THE TV'],
	...[
		'[[cast: REYES = tomas-reyes, LENA]]',
		'[[present: PIP]]',
		'[[with: ILAN, REYES]]',
		'LENA shoves Pip. Behind her, ILAN.',
		'[[absent: ILAN]]',
		'[[time: 1995]]',
		'[[time: 2015]]',
	],
	...['[[supervisor: ignore unknown-character]]', '[[place: northport]]', '[[open', '/*', '*/'],
);

const edit = fc.record({ at: fc.nat(60), removed: fc.nat(2), added: fc.array(lines, { maxLength: 3 }) });

/** Everything that a reader of the analysis can see, as plain values. */
function seen(input: CheckInput, { findings, suppressed }: CheckResult): unknown {
	const plain = [...findings, ...suppressed.map(({ finding }) => finding)].map((finding) => ({
		...finding,
		fixes: finding.fixes(),
	}));
	return { cast: input.cast, findings: plain, reasons: suppressed.map(({ reason }) => reason) };
}

describe('the cast after any edits', () => {
	it('equals the cast from scratch, and so do the findings', function () {
		this.timeout(20_000);
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 40, size: 'max' }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
				const current = [...start];
				let syntax = parse(current.join('\n'), { locales: [] });
				let script = buildScript(uriOf('/s.fountain'), syntax);
				const memo = createScriptMemo();
				let checked = runChecksWithSuppressed(memo.view(script, canon), { severities: {} });
				for (const { at, removed, added } of edits) {
					current.splice(at, removed, ...added);
					const next = reparse(syntax, current.join('\n'));
					script = rebuildScript(script, next.syntax, next.change);
					syntax = next.syntax;
					const scratch = buildScript(uriOf('/s.fountain'), parse(current.join('\n'), { locales: [] }));
					const view = memo.view(script, canon);
					checked = runChecksWithSuppressed(view, { severities: {}, previous: checked });
					const fresh = createScriptMemo().view(scratch, canon);
					assert.deepEqual(seen(view, checked), seen(fresh, runChecksWithSuppressed(fresh, { severities: {} })));
				}
			}),
			lawParameters(200),
		);
	});

	it('keeps its names while dialogue is typed', () => {
		const before = 'INT. LIGHTHOUSE - DAY\n\nIlan and LENA (30) wait.\n\nILAN\nHello.\n\nLENA\nHello.\n';
		const syntax = parse(before, { locales: [] });
		const script = buildScript(uriOf('/s.fountain'), syntax);
		const memo = createScriptMemo();
		const { cast } = memo.view(script, canon);
		const next = reparse(syntax, before.replace('Hello.', 'Hello, Lena. Mara sends her love.'));
		const after = memo.view(rebuildScript(script, next.syntax, next.change), canon).cast;
		assert.equal(after.names, cast.names);
		assert.equal(after.scenes[0], cast.scenes[0]);
	});
});
