import assert from 'node:assert/strict';

import { parse } from '../../../server/src/fountain/parse.js';
import { buildScript } from '../../../server/src/script/build.js';
import { sceneFacts } from '../../../server/src/script/facts.js';
import type { Directive, SceneFacts } from '../../../server/src/script/model.js';
import type { TimeMeaning } from '../../../server/src/script/timeMeaning.js';

const options = { locales: [] };

function factsOf(text: string): readonly SceneFacts[] {
	const script = buildScript('file:///test.fountain', parse(text, options));
	return [script.header, ...script.scenes.map(({ node }) => node)].map((node) => sceneFacts(node, options));
}

function short(directive: Directive): string {
	switch (directive.kind) {
		case 'place':
			return `place ${directive.place.text}`;
		case 'cast':
			return `cast ${directive.entries.map(({ name, id }) => (id === undefined ? name : `${name}=${id.text}`)).join(' ')}`;
		case 'canon':
			return `canon ${directive.canons.map(({ text }) => text).join(' ')}`;
		case 'episode':
			return `episode ${String(directive.number)}`;
		case 'ignore': {
			const line = directive.scope.kind === 'line' ? ` ${String(directive.scope.line)}` : '';
			const codes = directive.codes.map(({ text }) => text).join(' ');
			return `ignore ${codes} (${directive.reason ?? ''}) ${directive.scope.kind}${line}`;
		}
		case 'unreadable':
			return `unreadable ${directive.key}`;
		default:
			return `${directive.kind} ${directive.names.map(({ name }) => name).join(' ')}`;
	}
}

describe('notes for the supervisor', () => {
	const inScene: readonly (readonly [note: string, expected: string])[] = [
		['[[place: old-mill]]', 'place old-mill'],
		['[[ PLACE :  old-mill  ]]', 'place old-mill'],
		['[[present: KIM, MARCO]]', 'present KIM MARCO'],
		['[[absent: KIM]]', 'absent KIM'],
		['[[with: BEN, GUARD #1]]', 'with BEN GUARD #1'],
		['[[with: ]]', 'unreadable with'],
		['[[dies: MARCO]]', 'dies MARCO'],
		['[[born: HOLLY]]', 'born HOLLY'],
		['[[destroyed: THE RV]]', 'destroyed THE RV'],
		['[[cast: MARCO = marco-salamanca-red, LENA]]', 'cast MARCO=marco-salamanca-red LENA'],
		['[[Cast: COP #2=cop]]', 'cast COP #2=cop'],
		// Unreadable.
		['[[place:]]', 'unreadable place'],
		['[[present: ]]', 'unreadable present'],
		['[[present: , ]]', 'unreadable present'],
		['[[cast: MARCO =]]', 'unreadable cast'],
		['[[cast: = marco]]', 'unreadable cast'],
		['[[time: soonish]]', 'unreadable time'],
		['[[time: 2015-02-30]]', 'unreadable time'],
		['[[time: +3 parsecs]]', 'unreadable time'],
		['[[time: +]]', 'unreadable time'],
		['[[time:]]', 'unreadable time'],
		['[[day: X]]', 'unreadable day'],
		['[[day: 0]]', 'unreadable day'],
		['[[thread: limbo]]', 'unreadable thread'],
		['[[canon: breaking-bad]]', 'unreadable canon'],
		['[[episode: 3]]', 'unreadable episode'],
		['[[supervisor: hello]]', 'unreadable supervisor'],
		['[[supervisor: ignore]]', 'unreadable supervisor'],
		['[[supervisor: ignore dead character]]', 'unreadable supervisor'],
		// Just notes.
		['[[todo: call KIM]]', ''],
		['[[marker pink: here]]', ''],
		['[[marker: here]]', ''],
		['[[HANK would have loved this]]', ''],
		['[[We said: present, KIM]]', ''],
		['[[presents: KIM]]', ''],
		['[[time]]', ''],
		['[[]]', ''],
		['/* [[present: KIM]] */', ''],
	];
	for (const [note, expected] of inScene) {
		it(`${note} is ${expected === '' ? 'just a note' : expected}`, () => {
			const facts = factsOf(`INT. A\n\n${note}\n\nJesse.`)[1];
			assert.equal(facts?.directives.map(short).join('; '), expected);
			for (const directive of facts?.directives ?? []) {
				if (directive.kind === 'unreadable') assert.match(directive.problem, /^.+[.]$/u);
			}
		});
	}

	it('gives every name its columns', () => {
		const line = 'Jesse. [[present: KIM,  MARCO ]]';
		const [directive] = factsOf(`INT. A\n\n${line}`)[1]?.directives ?? [];
		assert.ok(directive?.kind === 'present');
		assert.deepEqual(
			directive.names.map(({ span }) => line.slice(span.start, span.end)),
			['KIM', 'MARCO'],
		);
		assert.equal(line.slice(directive.span.start, directive.span.end), '[[present: KIM,  MARCO ]]');
	});

	it('reads canon and episode before the first scene', () => {
		const [header] = factsOf('[[canon: breaking-bad, ./own.canon.yaml]] [[episode: 3]]\n\nINT. A');
		assert.deepEqual(header?.directives.map(short), ['canon breaking-bad ./own.canon.yaml', 'episode 3']);
	});

	it('does not read a note over several lines', () => {
		assert.deepEqual(factsOf('INT. A\n\n[[present:\nKIM]]')[1]?.directives, []);
	});
});

describe('time notes', () => {
	const date = (year: number, month?: number, day?: number, minuteOfDay?: number): TimeMeaning => ({
		kind: 'date',
		date: {
			year,
			...(month === undefined ? {} : { month }),
			...(day === undefined ? {} : { day }),
			...(minuteOfDay === undefined ? {} : { minuteOfDay }),
		},
		weekday: undefined,
	});
	const step = (
		count: number,
		unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year',
		direction: 'forward' | 'backward',
	): TimeMeaning => ({
		kind: 'offset',
		count,
		unit,
		direction,
		exact: true,
	});
	const table: readonly (readonly [note: string, expected: readonly TimeMeaning[]])[] = [
		['time: 2015-03-02', [date(2015, 3, 2)]],
		['time: 2015-03-02 22:15', [date(2015, 3, 2, 1335)]],
		['Time : 2015-03', [date(2015, 3)]],
		['time: 2015', [date(2015)]],
		['time: March 2015', [date(2015, 3)]],
		['time: March 2, 2015', [date(2015, 3, 2)]],
		['time: March 2, 2015, 10:15 pm', [date(2015, 3, 2, 1335)]],
		['time: +3 days', [step(3, 'day', 'forward')]],
		['time: -2 weeks', [step(2, 'week', 'backward')]],
		['time: − 1 year', [step(1, 'year', 'backward')]],
		['time: +90 minutes', [step(90, 'minute', 'forward')]],
		['time: +one hour', [step(1, 'hour', 'forward')]],
		['time: same as #12', [{ kind: 'same-as-scene', number: '12' }]],
		['time: same as #12A#', [{ kind: 'same-as-scene', number: '12A' }]],
		['time: Same as 110-B', [{ kind: 'same-as-scene', number: '110-B' }]],
		['time: during felina', [{ kind: 'event', relation: 'during', event: 'felina' }]],
		['time: after jacks-gang-shot', [{ kind: 'event', relation: 'after', event: 'jacks-gang-shot' }]],
		['time: before felina', [{ kind: 'event', relation: 'before', event: 'felina' }]],
		['time: after midnight', [{ kind: 'light', light: 'night' }]],
		['time: 22:15', [{ kind: 'clock', minuteOfDay: 1335 }]],
		['time: night', [{ kind: 'light', light: 'night' }]],
		['time: Christmas Eve 1996', [date(1996, 12, 24)]],
		['day: 3', [{ kind: 'script-day', day: 3 }]],
		['day: D3', [{ kind: 'script-day', day: 3 }]],
		['thread: flashback', [{ kind: 'open-thread', thread: 'flashback', block: false }]],
		['thread: Dream', [{ kind: 'open-thread', thread: 'dream', block: false }]],
		['thread: flash-forward', [{ kind: 'open-thread', thread: 'flash-forward', block: false }]],
		['thread: story', [{ kind: 'open-thread', thread: 'story', block: false }]],
		['thread: present', [{ kind: 'close-thread', all: true }]],
	];
	for (const [note, expected] of table) {
		it(`[[${note}]]`, () => {
			const facts = factsOf(`INT. A\n\nJesse. [[${note}]]`)[1];
			assert.deepEqual(
				facts?.timeCues.map(({ meaning }) => meaning),
				expected,
			);
			assert.deepEqual(facts.directives, []);
		});
	}
});

describe('ignore notes', () => {
	const reasons: readonly (readonly [value: string, expected: string])[] = [
		['ignore dead-character', 'dead-character ()'],
		['ignore dead-character — a ghost', 'dead-character (a ghost)'],
		['ignore dead-character – a ghost', 'dead-character (a ghost)'],
		['ignore dead-character - a well-known ghost', 'dead-character (a well-known ghost)'],
		['ignore dead-character: a ghost', 'dead-character (a ghost)'],
		['ignore dead-character, age-mismatch — a ghost, of age', 'dead-character age-mismatch (a ghost, of age)'],
		['IGNORE Dead-Character', 'Dead-Character ()'],
		['ignore: dead-character', 'dead-character ()'],
		['ignore dead-character —', 'dead-character ()'],
	];
	for (const [value, expected] of reasons) {
		it(value, () => {
			const [directive] = factsOf(`INT. A\n\n[[supervisor: ${value}]]\n\nJesse.`)[1]?.directives ?? [];
			assert.equal(directive && short(directive), `ignore ${expected} scene`);
		});
	}

	const note = '[[supervisor: ignore x]]';
	const scopes: readonly (readonly [name: string, text: string, expected: string])[] = [
		['alone between blank lines it holds for the scene', `INT. A\n\n${note}\n\nJesse.`, 'scene'],
		['directly below the heading and above a blank line, too', `INT. A\n${note}\n\nJesse.`, 'scene'],
		['at the end of a line it holds for the line', `INT. A\n\nJesse. ${note}`, 'line 2'],
		['on the line above it holds for the line below', `INT. A\n\n${note}\nJesse.`, 'line 3'],
		['notes may stand in a row', `INT. A\n\n${note}\n[[day: 3]]\nJesse.`, 'line 4'],
		['on the heading it holds for the heading', `INT. A ${note}\n\nJesse.`, 'line 0'],
		['above a cue it holds for the cue', `INT. A\n\n${note}\nJESSE\nYes.`, 'line 3'],
		['at the end of the file it holds for the scene', `INT. A\n\nJesse.\n\n${note}`, 'scene'],
		['above the next heading it holds for that', `INT. A\n\nJesse.\n\n${note}\nINT. B\n\nKim.`, 'line 5'],
	];
	for (const [name, text, expected] of scopes) {
		it(name, () => {
			const [directive] = factsOf(text)[1]?.directives ?? [];
			assert.equal(directive && short(directive), `ignore x () ${expected}`);
		});
	}

	it('holds for the file before the first scene, wherever it stands', () => {
		for (const text of [`${note}\n\nINT. A`, `FADE IN: ${note}\n\nINT. A`, `${note}\nFADE IN:\n\nINT. A`]) {
			const [directive] = factsOf(text)[0]?.directives ?? [];
			assert.equal(directive && short(directive), 'ignore x () file');
		}
	});
});
