/** Settings from anywhere become a Config; what can't be used is told and its default holds. */
import { deepEqual, doesNotThrow, equal } from 'node:assert/strict';

import fc from 'fast-check';

import { defaultConfig, parseConfig, sameConfig } from '../../../server/src/config/parseConfig.js';

function problemsOf(value: unknown): readonly string[] {
	return parseConfig(value).problems.map(({ key }) => key);
}

describe('settings', () => {
	it('have their defaults where nothing is set', () => {
		for (const nothing of [undefined, null, {}])
			deepEqual(parseConfig(nothing), { config: defaultConfig, problems: [] });
	});

	it('take a canon as a list or as one text with commas', () => {
		deepEqual(parseConfig({ canon: ['breaking-bad', './own.canon.yaml'] }).config.canon, [
			'breaking-bad',
			'./own.canon.yaml',
		]);
		deepEqual(parseConfig({ canon: 'breaking-bad, ./own.canon.yaml' }).config.canon, [
			'breaking-bad',
			'./own.canon.yaml',
		]);
	});

	it('take a level for each code', () => {
		deepEqual(parseConfig({ checks: { 'dead-character': 'error', 'similar-names': 'off' } }).config.checks, {
			'dead-character': 'error',
			'similar-names': 'off',
		});
	});

	it('tell of a code, a level and a language that do not exist, and keep the rest', () => {
		const { config, problems } = parseConfig({
			checks: { 'dead-charakter': 'error', 'age-mismatch': 'loud', 'similar-names': 'off' },
			fountain: { locales: ['de', 'tlh', 'en'] },
		});
		deepEqual(config.checks, { 'similar-names': 'off' });
		deepEqual(config.locales, ['de']);
		equal(problems.length, 3);
	});

	it('tell of values of the wrong kind', () => {
		deepEqual(problemsOf({ canon: 4, checks: [], fountain: { locales: 'de' }, debug: { paranoid: 'yes' } }), [
			'scriptSupervisor.canon',
			'scriptSupervisor.checks',
			'scriptSupervisor.fountain.locales',
			'scriptSupervisor.debug.paranoid',
		]);
	});

	it('take a setup of pages, and tell what can’t be used of it', () => {
		const { config, problems } = parseConfig({ page: { paper: 'a4', sceneContinueds: true, linesBeforeHeadings: 3 } });
		deepEqual(config.page, { ...defaultConfig.page, paper: 'a4', sceneContinueds: true });
		deepEqual(
			problems.map(({ message }) => message),
			['scriptSupervisor.page.linesBeforeHeadings has to be one of 1, 2.'],
		);
		deepEqual(problemsOf({ inlayHints: { ages: 'always' }, page: { printNotes: 'yes' } }), [
			'scriptSupervisor.inlayHints.ages',
			'scriptSupervisor.page.printNotes',
		]);
	});

	it('take what exported pages bear, and tell what can’t be used of it', () => {
		const { config, problems } = parseConfig({ export: { header: ' {title} ', footer: 3, fonts: 'a.ttf' } });
		deepEqual(config.export, { ...defaultConfig.export, header: '{title}' });
		deepEqual(
			problems.map(({ message }) => message),
			[
				'scriptSupervisor.export.fonts has to be a list of font files.',
				'scriptSupervisor.export.footer has to be a text.',
			],
		);
	});

	it('keep the object of the pages’ setup while it is the usual one', () => {
		equal(parseConfig({ page: { paper: 'letter' } }).config.page, defaultConfig.page);
	});

	it('are the same when they mean the same', () => {
		const lhs = parseConfig({ checks: { 'dead-character': 'error', 'age-mismatch': 'hint' } }).config;
		const rhs = parseConfig({ checks: { 'age-mismatch': 'hint', 'dead-character': 'error' } }).config;
		equal(sameConfig(lhs, rhs), true);
		equal(sameConfig(lhs, defaultConfig), false);
	});

	it('never throw', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				doesNotThrow(() => parseConfig(value));
			}),
			{ numRuns: 300 },
		);
	});
});
