/**
 * Lines that turn the camera on a picture or away from it: `ON THE TV`, `INSERT - PHOTOGRAPH`, `BACK TO SCENE`.
 * What the paragraphs below them show need not be in the room.
 */
import { lingeringWords } from './proseWords.js';

// `ON THE TV`, `INSERT - PHOTO`, `ON SCREEN:` — a short line of capitals that opens with the word.
const opener =
	/^(?:on|onscreen|on-screen|insert|close on|angle on|the|in|through|montage|series of shots|flash|quick flashes|memory|dream|fantasy)\b/iu;
const always =
	/^(?:insert|on-?screen|on (?:the )?(?:tv|telly|video|tape|film|monitor)|flash|flashes|quick flash|quick flashes|flash cut|flash cuts|memory|memory hit|dream|fantasy|video|footage|cctv|archive|security cam|security camera|surveillance|home movie|home video)\b/iu;
const closer =
	/^(?:back to|return to|end (?:of )?(?:insert|flash|video|footage|memory|dream)|resume|wider|wide|in the room)\b/iu;

/**
 * What the camera is on: the room; some thing in it, which may be a picture, `INSERT - LETTER`; or certainly a picture, on
 * which somebody may be introduced who is not here, `ON TV: JO (6) blows out candles.`
 */
export type Sight = 'room' | 'thing' | 'picture';

/** What the paragraphs from here on show, given what the one before did. */
export function sightBehind(text: string, before: Sight): Sight {
	const line = text.trim();
	if (line.length > 60 || line.includes('\n') || line !== line.toUpperCase()) return before;
	if (closer.test(line)) return 'room';
	if (!always.test(line) && !opener.test(line) && !line.endsWith(':')) return 'room';
	if (showsPicture(line)) return 'picture';
	if (!always.test(line)) return 'room';
	return insert.test(line) ? 'thing' : 'picture';
}

const insert = /^insert/iu;

function showsPicture(line: string): boolean {
	return line
		.toLowerCase()
		.split(/[^\p{L}-]+/u)
		.some((word) => lingeringWords.has(word));
}

// Read in small letters: ignoring the case of each letter would cost seven times as much, and every paragraph is asked.
const picture =
	/\b(?:photo(?:graph)?|picture|portrait|poster|painting|snapshot|polaroid|album|television|screen|footage|film|statue|mural|billboard)s?\b/u;

/** Whether the paragraph, in small letters, names a picture, out of which somebody may look further down. */
export function namesPicture(lower: string): boolean {
	return picture.test(lower);
}

/** Whether a heading without INT or EXT is a shot of the place where the script is: `.CLOSE ON KEY`, `.INSERT - LETTER`. */
export function isShot(heading: string): boolean {
	return shot.test(heading.trim());
}

const shot =
	/^(?:close|closer|close-up|closeup|angle|insert|on (?:the )?(?:tv|telly|television|screen|video|monitor)|wide|wider|tight|pov|reverse|extreme|medium|overhead|back to scene|c\.?u\.?|e\.?c\.?u\.?|two shot)\b/iu;

/** What a shot in the same place begins with. */
const staying =
	/^(?:close|angle|on|insert|wide|wider|tight|pov|reverse|extreme|medium|overhead|back to scene|resume|c\.?u\.?|e\.?c\.?u|two shot|same|beat|pause|silence|super|title|split screen)\b/iu;

/**
 * Whether the line is a small heading, from which on the scene may be in another place: `BACK TO KIM'S OFFICE`, `TITUSVILLE`,
 * `THE ROOF -- LATER`. A sound ends with a mark: `BANG!`
 */
export function movesPlace(text: string): boolean {
	const line = text.trim();
	if (line.length > 60 || line.length < 3 || line.includes('\n') || line !== line.toUpperCase()) return false;
	return /\p{Lu}{2}/u.test(line) && !/[.!?…"”]$/u.test(line) && !staying.test(line);
}
