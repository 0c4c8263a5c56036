/** Commands on scene numbers, carried out by the built server: what the editor is asked to apply, in one step. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { ApplyWorkspaceEditParams } from 'vscode-languageserver-protocol/node';

import { BuiltServer, fixtureAfter } from '../support/builtServer.js';

/** A server, and the text of a fixture after a command at its cursor; a refusal where the server told one. */
class Numbering {
	readonly #server: BuiltServer;
	#applied: ApplyWorkspaceEditParams[] = [];

	constructor(server: BuiltServer) {
		this.#server = server;
		server.client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
			this.#applied.push(params);
			return { applied: true };
		});
	}

	async run(command: string, fixture: string): Promise<string> {
		this.#applied = [];
		const opened = await this.#server.open(fixture);
		const nTold = this.#server.client.notifications('window/showMessage').length;
		await this.#server.request('workspace/executeCommand', {
			command: `scriptSupervisor.sceneNumbers.${command}`,
			arguments: [opened.uri, opened.at.position.line],
		});
		const told = this.#server.client.notifications('window/showMessage').slice(nTold);
		if (told.length > 0) {
			equal(this.#applied.length, 0);
			return (told[0] as { readonly message: string }).message;
		}
		equal(this.#applied.length, 1, 'one edit is one step back');
		return fixtureAfter(opened, this.#applied[0]?.edit ?? null);
	}
}

describe('scene numbers', () => {
	let server: BuiltServer;
	let leading: BuiltServer;
	let numbers: Numbering;
	let leadingNumbers: Numbering;
	before(async () => {
		({ server } = await BuiltServer.start());
		({ server: leading } = await BuiltServer.start({ sceneNumbers: { inserted: 'before' } }));
		numbers = new Numbering(server);
		leadingNumbers = new Numbering(leading);
	});
	after(async () => {
		await server.stop();
		await leading.stop();
	});

	const bare = 'INT. A - DAY\n\nOne.\n\nEXT. B - NIGHT [[late]]\n\nTwo.\n\n.POV\n\nThree.\n';
	const numbered = 'INT. A - DAY #1#\n\nOne.\n\nEXT. B - NIGHT #2# [[late]]\n\nTwo.\n\n.POV #3#\n\nThree.\n';

	it('are added, and removed without a trace', async () => {
		equal(await numbers.run('add', bare), numbered);
		equal(await numbers.run('remove', numbered), bare);
	});

	it('are inserted by either convention, and none that is there changes', async () => {
		const inserted = 'INT. A - DAY #1#\n\nOne.\n\nINT. C - DAY\n\nNew.\n\nINT. D - DAY #2#\n\nTwo.\n';
		equal(await numbers.run('add', inserted), inserted.replace('INT. C - DAY', 'INT. C - DAY #1A#'));
		equal(await leadingNumbers.run('add', inserted), inserted.replace('INT. C - DAY', 'INT. C - DAY #A2#'));
	});

	it('are counted anew', async () => {
		equal(await numbers.run('renumber', numbered.replace('#1#', '#7#').replace(' #2#', '')), numbered);
	});

	it('are locked by a note that lists them', async () => {
		equal(
			await numbers.run('lock', `Title: A\n\n# Act One\n\n${bare}`),
			`Title: A\n\n[[numbers: locked 1 to 3]]\n\n# Act One\n\n${numbered}`,
		);
		equal(await numbers.run('unlock', `[[numbers: locked 1 to 3]]\n\n${numbered}`), numbered);
		const more = `[[numbers: locked 1, 2]]\n\n${numbered}`;
		equal(await numbers.run('lock', more), more.replace('1, 2', '1 to 3'));
	});

	it('come into a note that locks them and lacks some', async () => {
		for (const [note, command] of [
			['[[numbers: locked]]', 'add'],
			['[[numbers: locked]]', 'lock'],
			['[[numbers: locked 1, 2]]', 'add'],
		] as const)
			equal(await numbers.run(command, `${note}\n\n${numbered}`), `[[numbers: locked 1 to 3]]\n\n${numbered}`, note);
		equal(await numbers.run('add', `[[numbers: locked 1 to 3]]\n\n${numbered}`), 'Every scene has a number.');
	});

	it('never change while they are locked', async () => {
		const locked = `[[numbers: locked 1 to 3]]\n\n${numbered}`;
		for (const command of ['renumber', 'remove'])
			equal(await numbers.run(command, locked), 'The scene numbers are locked. Unlock them first.');
		const inserted = locked.replace('.POV', 'INT. NEW - DAY\n\nNew.\n\n.POV');
		equal(
			await numbers.run('add', inserted),
			inserted.replace('INT. NEW - DAY', 'INT. NEW - DAY #2A#').replace('1 to 3', '1, 2, 2A, 3'),
		);
	});

	it('are given out once, even if the scene that had one is gone', async () => {
		const locked =
			'[[numbers: locked 1, 2]]\n\nINT. A - DAY #1#\n\nOne.\n\nINT. N - DAY\n\nNew.\n\nINT. B - DAY #2#\n\nTwo.\n';
		const more = await numbers.run('add', locked);
		ok(more.includes('INT. N - DAY #1A#'), more);
		const gone = more.replace('INT. N - DAY #1A#\n\nNew.', 'INT. O - DAY\n\nOther.');
		const again = await numbers.run('add', gone);
		ok(again.includes('.OMITTED #1A#') && again.includes('INT. O - DAY #1B#'), again);
	});

	describe('of new scenes in a locked script whose scenes may be gone', () => {
		// A dash is a scene without a number; an O behind a number is OMITTED under it.
		const textOf = (numbers: string): string =>
			numbers
				.split(' ')
				.map((number) => {
					if (number === '-') return 'INT. NEW - DAY\n\nX.\n';
					if (number.endsWith('O')) return `.OMITTED #${number.slice(0, -1)}#\n`;
					return `INT. OLD - DAY #${number}#\n\nX.\n`;
				})
				.join('\n');
		const numbersIn = (text: string): string =>
			[...text.matchAll(/^(\.OMITTED|INT).*#(.+)#$/gmu)]
				.map(([, heading, number]) => (heading === 'INT' ? number : `${number ?? ''}O`))
				.join(' ');
		const cases: readonly (readonly [string, string, string])[] = [
			['- 1 2 3 4', 'A1 1 2 3 4', 'A1 1 2 3 4'],
			['- - 1 2 3 4', 'A1 B1 1 2 3 4', 'A1 B1 1 2 3 4'],
			['- 2 3 4', '1O 1A 2 3 4', '1O A2 2 3 4'],
			['- 4', '1O 2O 3O 3A 4', '1O 2O 3O A4 4'],
			['1 - 3 4', '1 2O 2A 3 4', '1 2O A3 3 4'],
			['1 2O - 3 4', '1 2O 2A 3 4', '1 2O A3 3 4'],
			['1 - 2O 3 4', '1 1A 2O 3 4', '1 A2 2O 3 4'],
			['1 2 3 -', '1 2 3 4O 5', '1 2 3 4O 5'],
			['1 2 3 4O -', '1 2 3 4O 5', '1 2 3 4O 5'],
			['1 2 3 4 - -', '1 2 3 4 5 6', '1 2 3 4 5 6'],
			['-', '1O 2O 3O 4O 5', '1O 2O 3O 4O 5'],
		];
		for (const [before, behind, leadingNumber] of cases) {
			it(before, async () => {
				const text = `[[numbers: locked 1 to 4]]\n\n${textOf(before)}`;
				const after = await numbers.run('add', text);
				equal(numbersIn(after), behind);
				equal(await numbers.run('add', after), 'Every scene has a number.');
				equal(numbersIn(await leadingNumbers.run('add', text)), leadingNumber);
			});
		}
	});

	it('keep the line ends of the script', async () => {
		const text = `[[numbers: locked 1 to 4]]\r\n\r\n${'INT. A - DAY #2#\r\n\r\nX.\r\n'}`;
		for (const after of [await numbers.run('add', text), await numbers.run('lock', 'INT. A - DAY\r\n\r\nX.\r\n')])
			deepEqual(after.match(/(?<!\r)\n/gu), null, JSON.stringify(after));
	});

	it('stay behind as OMITTED when their scenes go', async () => {
		const gone = '[[numbers: locked 1 to 4, 4A]]\n\nINT. A - DAY #1#\n\nOne.\n\nINT. D - DAY #4#\n\nFour.\n';
		equal(
			await numbers.run('add', gone),
			'[[numbers: locked 1 to 4, 4A]]\n\nINT. A - DAY #1#\n\nOne.\n\n.OMITTED #2#\n\n.OMITTED #3#\n\nINT. D - DAY #4#\n\nFour.\n\n.OMITTED #4A#\n',
		);
		const lost = '[[numbers: locked 1, 2]]\n\nINT. B - DAY #2#\n\nTwo.\n';
		equal(await numbers.run('add', lost), lost.replace('INT. B', '.OMITTED #1#\n\nINT. B'));
	});

	it('are kept when a scene is omitted, and the section behind it is too', async () => {
		const cut = 'INT. A - DAY #1#\n\nOne. $0\n\nKIM\nHello.\n\n# Act Two\n\nINT. B - DAY #2#\n\nTwo.\n';
		equal(await numbers.run('omit', cut), '.OMITTED #1#\n\n# Act Two\n\nINT. B - DAY #2#\n\nTwo.\n');
		equal(await numbers.run('omit', '.OMITTED #1#$0\n'), 'Scene 1 is omitted already.');
		equal(await numbers.run('omit', 'INT. A - DAY$0\n'), 'This scene has no number that could be kept.');
	});

	it('leave the end of the film, and what another program keeps there, when the last scene is omitted', async () => {
		const end = '\n\n> FADE OUT.\n\n> THE END <\n\n/* BEAT: { } END_BEAT */\n';
		equal(
			await numbers.run('omit', `INT. A - DAY #1#\n\nOne.\n\nINT. C - DAY #3#\n\nThree.$0${end}`),
			`INT. A - DAY #1#\n\nOne.\n\n.OMITTED #3#${end}`,
		);
		equal(
			await numbers.run('omit', `INT. A - DAY #1#\n\nOne.$0\n\nCUT TO:\n\nINT. B - DAY #2#\n`),
			`.OMITTED #1#\n\nINT. B - DAY #2#\n`,
		);
	});

	it('say so when there is nothing to do', async () => {
		deepEqual(
			[
				await numbers.run('add', numbered),
				await numbers.run('renumber', numbered),
				await numbers.run('remove', bare),
				await numbers.run('unlock', numbered),
				await numbers.run('add', 'No scene.\n'),
			],
			[
				'Every scene has a number.',
				'The scenes are numbered from 1 already.',
				'No scene has a number.',
				'The scene numbers are not locked.',
				'There is no scene to number.',
			],
		);
	});
});
