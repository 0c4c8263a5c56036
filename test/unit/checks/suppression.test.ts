/** Ignore notes and severities: what is hidden, with which reason, and how loud the rest is. */
import assert from 'node:assert/strict';

import type { SeverityChoices } from '../../../server/src/checks/severity.js';
import { findingsIn } from '../../support/universe.js';

const path = '/script.fountain';

/** `line code severity`, counted from one. */
function shown(text: string, severities: SeverityChoices = {}): readonly string[] {
	const found = findingsIn([{ path, text }], { severities }).findings.get(path) ?? [];
	return found.map(({ code, severity, range }) => `${String(range.start.line + 1)} ${code} ${severity}`);
}

function hidden(text: string): readonly string[] {
	const found = findingsIn([{ path, text }]).suppressed.get(path) ?? [];
	return found.map(({ finding, reason }) => `${String(finding.range.start.line + 1)} ${finding.code}: ${reason}`);
}

const twice = 'INT. A - DAY #1#\n\nRain.\n\nINT. B - DAY #1#\n\nRain.\n';

describe('ignore notes', () => {
	it('hide a finding of their scene and keep the reason', () => {
		const text = twice.replace(
			'Rain.\n\nINT. B - DAY #1#',
			'Rain.\n\nINT. B - DAY #1#\n\n[[supervisor: ignore duplicate-scene-number — shot twice]]',
		);
		assert.deepEqual(shown(text), []);
		assert.deepEqual(hidden(text), ['5 duplicate-scene-number: shot twice']);
	});

	it('without a reason have an empty one', () => {
		const text = twice.replace(
			'DAY #1#\n\nRain.\n',
			'DAY #1#\n\nRain.\n\n[[supervisor: ignore duplicate-scene-number]]\n',
		);
		assert.deepEqual(shown(text), ['5 unused-ignore hint', '7 duplicate-scene-number warning']);
	});

	it('before the first scene hide a finding of the whole file', () => {
		const text = `[[supervisor: ignore duplicate-scene-number: shot twice]]\n\n${twice}`;
		assert.deepEqual(shown(text), []);
		assert.deepEqual(hidden(text), ['7 duplicate-scene-number: shot twice']);
	});

	it('on the line before hide that line only', () => {
		const text = twice.replace('INT. B', '[[supervisor: ignore duplicate-scene-number]]\nINT. B');
		assert.deepEqual(shown(text), []);
	});

	it('for a check that is off are not unused', () => {
		const text = `[[supervisor: ignore dead-character]]\n\n${twice}`;
		assert.deepEqual(shown(text, { 'dead-character': 'off' }), ['7 duplicate-scene-number warning']);
	});

	it('say nothing where unused-ignore is off', () => {
		const text = `[[supervisor: ignore dead-character]]\n\n${twice}`;
		assert.deepEqual(shown(text, { 'unused-ignore': 'off' }), ['7 duplicate-scene-number warning']);
	});
});

describe('chosen severities', () => {
	it('take the place of the default', () => {
		assert.deepEqual(shown(twice, { 'duplicate-scene-number': 'error' }), ['5 duplicate-scene-number error']);
	});

	it('can turn a check off', () => {
		assert.deepEqual(shown(twice, { 'duplicate-scene-number': 'off' }), []);
	});
});

describe('findings', () => {
	it('are sorted by position', () => {
		const text = 'INT. A - DAY #1#\n\n[[open\n\nRain.\nINT. C - DAY\n\nINT. B - DAY #1#\n\nRain.\n';
		assert.deepEqual(shown(text), [
			'3 unclosed-note warning',
			'6 heading-needs-blank-line information',
			'8 duplicate-scene-number warning',
		]);
	});
});
