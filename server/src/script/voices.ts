/**
 * Where a cue's extensions place its speaker: in the room, alive elsewhere, or only a voice (docs/timeline.md, "Presence").
 * A table, and its look-up.
 */
import type { CueLine } from '../fountain/syntax.js';
import type { VoiceKind } from './model.js';
import { timeTokens } from './timeTokens.js';
import { indexWords } from './wordIndex.js';

/** Words of extensions, upper-case, without points. The longest phrase wins, so `INTO PHONE` is not `PHONE`. */
const voiceWords = indexWords<VoiceKind>([
	[
		'bodiless',
		[
			...[
				'VO',
				'V O',
				'VOICE OVER',
				'VOICE-OVER',
				'VOICEOVER',
				'VOICE',
				'NARRATION',
				'NARRATING',
				'NARRATOR',
				'THOUGHTS',
			],
			...[
				'RECORDING',
				'RECORDED',
				'PRERECORDED',
				'PRE-RECORDED',
				'TAPE',
				'TAPED',
				'CASSETTE',
				'DVD',
				'FILM',
				'FOOTAGE',
			],
			...[
				'VIDEO',
				'VIDEOTAPE',
				'TV',
				'T V',
				'TELEVISION',
				'ON SCREEN',
				'ON-SCREEN',
				'ONSCREEN',
				'MONITOR',
				'BROADCAST',
			],
			...[
				'FILTERED',
				'FILTER',
				'PRE-LAP',
				'PRELAP',
				'PRE LAP',
				'POST-LAP',
				'POSTLAP',
				'VOICEMAIL',
				'VOICE MAIL',
				'MESSAGE',
			],
			...[
				'ANSWERING MACHINE',
				'MACHINE',
				'VOICE MESSAGE',
				'DICTAPHONE',
				'VOICE RECORDER',
				'RECORDER',
				'HOLOGRAM',
				'PHOTO',
				'GHOST',
			],
			...['NEWSREEL', 'ARCHIVE', 'ARCHIVAL', 'HOME MOVIE', 'PROJECTION', 'PORTRAIT', 'PAINTING', 'STATUE'],
			...['SPIRIT', 'APPARITION', 'VISION', 'HALLUCINATION', 'DREAM'],
			...['IMAGINED', 'IN HIS HEAD', 'IN HER HEAD', 'INNER VOICE', 'FLASHBACK', 'MEMORY', 'LETTER', 'PODCAST', 'NEWS'],
		],
	],
	[
		'remote',
		[
			...[
				'PHONE',
				'TELEPHONE',
				'CELL',
				'CELLPHONE',
				'CELL PHONE',
				'SPEAKERPHONE',
				'SPEAKER PHONE',
				'SPEAKER',
				'RECEIVER',
			],
			...[
				'RADIO',
				'WALKIE',
				'WALKIE-TALKIE',
				'WALKIE TALKIE',
				'INTERCOM',
				'COMMS',
				'COMM',
				'COM',
				'CB',
				'HEADSET',
				'EARPIECE',
			],
			...['PA', 'P A', 'PA SYSTEM', 'LOUDSPEAKER', 'VIDEO CALL', 'VIDEO CHAT', 'VIDEO CONFERENCE', 'VIDEOCONFERENCE'],
			...['VIDEO LINK', 'SKYPE', 'FACETIME', 'ZOOM', 'WEBCAM', 'VIDEO PHONE', 'VIDEOPHONE', 'VIDEO FEED', 'TWO-WAY'],
		],
	],
	// The speaker is here and talks into the thing; or hears it.
	[
		'present',
		[
			...[
				'INTO PHONE',
				'INTO THE PHONE',
				'INTO TELEPHONE',
				'INTO CELL',
				'INTO CELL PHONE',
				'INTO CELLPHONE',
				'INTO RADIO',
			],
			...[
				'INTO THE RADIO',
				'INTO INTERCOM',
				'INTO WALKIE',
				'INTO WALKIE-TALKIE',
				'INTO RECORDER',
				'INTO TAPE RECORDER',
			],
			...[
				'INTO HEADSET',
				'INTO SPEAKERPHONE',
				'INTO RECEIVER',
				'INTO CB',
				'INTO MONITOR',
				'INTO PA',
				'TO PHONE',
				'TO RADIO',
			],
			...[
				'READING LETTER',
				'READING THE LETTER',
				'TO TV',
				'AT TV',
				'TO GHOST',
				'TO PHOTO',
				'INTO COMMS',
				'INTO VOICEMAIL',
			],
			...['INTO ANSWERING MACHINE', 'OVER RADIO NOISE', 'LEAVING MESSAGE', 'INTO COMM', 'INTO EARPIECE', 'WATCHING TV'],
		],
	],
]);

const absence: Readonly<Record<VoiceKind, number>> = { present: 0, remote: 1, bodiless: 2 };

/** The most absent of all extensions; nothing said is present. `JESSE'S VOICE` is a voice. */
export function voiceOf({ extensions, whole }: CueLine): VoiceKind {
	let voice: VoiceKind = whole.text.toUpperCase().endsWith("'S VOICE") ? 'bodiless' : 'present';
	for (const { text } of extensions) {
		const found = voiceOfWords(text);
		if (absence[found] > absence[voice]) voice = found;
	}
	return voice;
}

const longestExtension = 80;

function voiceOfWords(text: string): VoiceKind {
	const tokens = timeTokens(text.length > longestExtension ? text.slice(0, longestExtension) : text);
	let voice: VoiceKind = 'present';
	for (let at = 0; at < tokens.length;) {
		const candidates = voiceWords.get(tokens[at]?.word ?? '') ?? [];
		const found = candidates.find(({ words, length }) => {
			const here = tokens.slice(at, at + length);
			return here.length === length && here.map(({ word }) => word).join(' ') === words;
		});
		if (found !== undefined && absence[found.value] > absence[voice]) voice = found.value;
		at += found?.length ?? 1;
	}
	return voice;
}
