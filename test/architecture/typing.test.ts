/** Typing belongs to the editor and to extensions such as Vim: nothing of ours stands between a key and the text. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly keybindings?: readonly {
			readonly command: string;
			readonly key: string;
			readonly mac?: string;
			readonly when?: string;
		}[];
		readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
		readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	};
}

const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;

const sources = readdirSync(`${root}client/src`, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts'))
	.map((path) => ({ path, text: readFileSync(join(root, 'client/src', path), 'utf8') }));

/** The editor's own commands through which keys become text; whoever registers one takes it from everybody else. */
const typingCommands = [
	'type',
	'replacePreviousChar',
	'compositionType',
	'compositionStart',
	'compositionEnd',
	'paste',
	'cut',
];

describe('typing', () => {
	it('is overridden by no command of ours', () => {
		ok(sources.length > 0);
		for (const { path, text } of sources) {
			for (const command of typingCommands) {
				const registered = new RegExp(
					`register(?:TextEditor)?Command\\(\\s*['"\`]${command}['"\`]|: ['"\`]${command}['"\`] as const`,
					'u',
				);
				ok(!registered.test(text), `${path} registers ${command}`);
			}
			// Watching every change to edit it again is the same by another door.
			ok(!/onDidChangeTextDocument[\s\S]{0,400}\.edit\(/u.test(text), `${path} edits what was just typed`);
		}
		deepEqual(
			contributes.commands.filter(({ command }) => typingCommands.includes(command)),
			[],
		);
	});

	it('keeps Enter, Tab, Escape, Backspace and every plain letter in the text', () => {
		for (const { command, key, mac, when } of contributes.keybindings ?? []) {
			const inText = !/focusedView|listFocus|view ==/u.test(when ?? '');
			for (const chord of [key, ...(mac === undefined ? [] : [mac])]) {
				const isPlain = /^(?:shift\+)?(?:enter|tab|escape|backspace|delete|space|\S)$/iu.test(chord);
				ok(!(inText && isPlain), `${command} takes ${chord}`);
			}
			ok(when?.includes('fountain') === true || !inText, `${command} is bound in every language`);
		}
	});

	it('can be left to the keyboard: each command has a key, a place in the palette or in a menu that a key opens', () => {
		const { menus, keybindings = [] } = contributes;
		const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
		const reachable = new Set(
			[keybindings, menus['view/title'] ?? [], menus['view/item/context'] ?? []].flat().map(({ command }) => command),
		);
		deepEqual(
			hidden.filter((command) => !reachable.has(command)),
			[],
		);
	});

	it('never lets Enter accept a suggestion in a script', () => {
		const defaults = contributes.configurationDefaults['[fountain]'] ?? {};
		equal(defaults['editor.acceptSuggestionOnEnter'], 'off');
		equal(defaults['editor.formatOnType'], true);
		equal(defaults['editor.tabCompletion'], undefined);
	});
});
