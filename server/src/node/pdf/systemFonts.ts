/**
 * Fonts of the computer, for characters that neither the bundled fonts nor the writer's own have. Files whose name says that
 * they may serve the script come first, the likeliest before the others; the rest may be asked after them.
 */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where systems keep fonts; those that are not there are passed over. */
function fontFolders(): readonly string[] {
	const home = homedir();
	const { WINDIR = 'C:\\Windows', LOCALAPPDATA = join(home, 'AppData', 'Local') } = process.env;
	switch (process.platform) {
		case 'win32':
			return [join(WINDIR, 'Fonts'), join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
		case 'darwin':
			return [join(home, 'Library', 'Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
		default:
			return [
				join(home, '.local', 'share', 'fonts'),
				join(home, '.fonts'),
				'/usr/local/share/fonts',
				'/usr/share/fonts',
			];
	}
}

/** What the files of fonts that have a script are called, on the systems that ship them. The first row that fits a character counts. */
const candidates: readonly (readonly [characters: RegExp, ...names: RegExp[]])[] = [
	[
		/[\p{Script=Hiragana}\p{Script=Katakana}]/u,
		/^(?:(?!gothic).)*gothic.*mono|^(?:(?!mono).)*mono.*(?:cjk|jp)/iu,
		/gothic|mincho|hiragino|ヒラギノ|cjk|jp|ipa/iu,
	],
	[/\p{Script=Hangul}/u, /^(?:(?!mono).)*mono.*(?:cjk|kr)/iu, /malgun|gothicneo|nanum|batang|cjk|kr/iu],
	[
		/\p{Script=Han}/u,
		/^(?:(?!mono).)*mono.*(?:cjk|sc|tc)/iu,
		/cjk|simsun|simhei|msyh|pingfang|heiti|songti|wqy|droidsansfallback|gothic/iu,
	],
	[/\p{Script=Arabic}/u, /kawkab|naskh|arabic|amiri|geeza|arial|tahoma|dejavu ?sans/iu],
	[/\p{Script=Hebrew}/u, /cousine|hebrew|courier|arial|dejavu ?sans/iu],
	[/\p{Script=Thai}/u, /thai|tahoma|loma|tlwg|thonburi|garuda/iu],
	[/\p{Script=Devanagari}/u, /devanagari|mangal|nirmala|lohit|kohinoor/iu],
	[/\p{Script=Armenian}|\p{Script=Georgian}/u, /armenian|georgian|sylfaen|mshtakan|dejavu ?sans ?mono|dejavu/iu],
	[
		/./u,
		/dejavu ?sans ?mono|noto ?sans ?mono|menlo|consola|symbol|seguisym|notosans(?:symbols|math)/iu,
		/noto ?sans-|dejavu|freemono|arial ?unicode|arial|unifont/iu,
	],
];

const fontName = /\.(?:ttf|otf|ttc|otc)$/iu;
// A page is set upright and in one weight where the font is not ours.
const otherStyle = /bold|italic|oblique|black|light|thin|heavy|medium|condensed|semi/iu;

/** Never so many that finding none takes long. */
const mostFiles = 12;

/** The paths of fonts that may have a character, the likeliest first. */
export function systemFontsFor(character: string, paths: readonly string[]): readonly string[] {
	const [, ...names] = candidates.find(([characters]) => characters.test(character)) ?? [/./u];
	const found = names.flatMap((name) => paths.filter((path) => name.test(fileName(path))));
	const upright = found.filter((path) => !otherStyle.test(fileName(path)));
	return [...new Set([...upright, ...found])].slice(0, mostFiles);
}

/** The fonts that are not among those tried already, the upright ones first. */
export function otherFonts(paths: readonly string[], tried: ReadonlySet<string>): readonly string[] {
	const left = paths.filter((path) => !tried.has(path));
	return [
		...left.filter((path) => !otherStyle.test(fileName(path))),
		...left.filter((path) => otherStyle.test(fileName(path))),
	];
}

/** Every font file of the computer, in a fixed order. */
export async function systemFontPaths(): Promise<readonly string[]> {
	const lists = await Promise.all(fontFolders().map(pathsIn));
	return lists.flatMap((paths) => [...paths].sort());
}

async function pathsIn(folder: string): Promise<readonly string[]> {
	try {
		const names = await readdir(folder, { recursive: true });
		return names.filter((name) => fontName.test(name)).map((name) => join(folder, name));
	} catch {
		// No such folder on this computer.
		return [];
	}
}

function fileName(path: string): string {
	return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
