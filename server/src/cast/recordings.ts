/**
 * Whether a paragraph of action has a recording play from which somebody may speak who is not in the room, or has it stop:
 * `On the laptop, a VIDEO plays:`, `Nina checks her voicemail.`, `She ejects the tape.` Knows no names.
 */

/** What holds somebody's voice or face and is played. */
const recording =
	'(?:videos?|video ?tapes?|tapes?|recordings?|footage|voice ?mails?|voice (?:mail|memo|message)s?|messages?|answering machine|(?<!\\b(?:coffee|espresso|washing|sewing|slot|vending|fax|pinball|rowing|fog|ice|copy|karaoke|time) )machine|cassettes?|dvds?|vhs|blu-rays?|films?|home movies?|movies?|clips?|broadcasts?|newscast|newsreel|news|recorder|dictaphone|holograms?|podcast|records?|vinyl|reel|projector|slideshow|playback|phonograph|gramophone|greeting|documentary|trailer|vlog|live ?stream|television|telly|tv|screens?|monitor|laptop|radio)';
/** Behind such a word it is something else: `video games`, `a film crew`, `a video call`. */
const otherThing =
	'(?! (?:games?|stores?|shops?|cameras?|calls?|conferences?|chats?|links?|crews?|sets?|stars?|directors?|measure|dispensers?|van|trucks?|anchor|reporter|player is)\\b)';
const plays =
	'(?:plays?|playing|starts?|begins?|rolls?|runs|crackles?|hisses|flickers?|whirs?|spins?|loads|resumes?|continues|airs|comes? (?:on|to life|alive|up)|clicks? on|springs? to life|lights up|blares?)';
/** Behind that it is only on: `The TV flickers in the corner`. */
const unheeded =
	'(?! (?:\\p{L}+ )?(?:silently|muted|mutely|unwatched|unheard|softly|quietly|low|to (?:itself|nobody|no one)|in (?:the|a) (?:corner|background|dark|window|distance|other room|next room))\\b)';
const handles =
	'(?:plays?|replays?|starts?|rewinds?|listens? to|watch(?:es)?|unmutes?|checks?|dials?|cues up|inserts?|streams?|clicks? on|turns? on|switch(?:es)? on|puts? on|flips? on)';

const opening = new RegExp(
	[
		// "On the laptop, a VIDEO plays", "The answering machine clicks on"
		String.raw`\b${recording}\b${otherThing}(?: [\p{L}'’-]+){0,3} ${plays}\b${unheeded}`,
		// "Nina listens to the voicemail"; "puts the record on", "slides the cassette into the deck"
		String.raw`\b${handles} (?:[\p{L}'’-]+ ){0,4}${recording}\b${otherThing}`,
		String.raw`\b(?:puts?|turns?|switch(?:es)?|flips?|slides?|pops?|shoves?|pushes|feeds|slots?) (?:[\p{L}'’-]+ ){0,4}${recording}\b${otherThing} (?:on|in|into)\b`,
		// "Nina presses PLAY"
		String.raw`\b(?:press|hit|push|tap|click|thumb)(?:s|es)? (?:the )?["“']?play\b`,
		// "ON TV: old footage of the trial."; "TELEVISION: off" plays nothing
		String.raw`\b${recording}\b${otherThing}[^.!?:]{0,40}:\s(?!(?:off|on|dead|dark|none|blank|broken|muted)\b)`,
		// "Archive footage.", "Grainy video of Anna."
		String.raw`^\s*(?:on [^.!?,]{1,40}, )?(?:the |an? |some )?(?:[\p{L}-]+ )?(?:archive|archival|old|grainy|shaky|news|security|surveillance|cctv|home|file|stock|handheld|super-?8|black-and-white)[ -](?:footage|videos?|movies?|film|tape)\b`,
	].join('|'),
	'u',
);
// "On the TV:", "From the tape recorder, a familiar voice:"
const announcing = new RegExp(
	String.raw`\b(?:${recording}|recorded|speakers?|loudspeaker)\b${otherThing}[^.!?]*:$`,
	'u',
);

const closing = new RegExp(
	[
		String.raw`\b${recording}\b(?: [\p{L}'’-]+){0,2} (?:stops?|ends?|cuts? (?:out|off)|clicks? off|goes (?:dark|black|blank|silent|dead|to static)|dies|freezes|runs out)\b`,
		String.raw`\b(?:stops?|ends?|ejects?|pauses?|mutes?|silences?|kills?|closes?) (?:[\p{L}'’-]+ ){0,3}(?:${recording}|it)\b`,
		String.raw`\b(?:turns?|switch(?:es)?|shuts?|clicks?|snaps?|flips?) (?:(?:[\p{L}'’-]+ ){1,3}(?:off|down)|off (?:[\p{L}'’-]+ ){0,2}${recording})\b`,
		String.raw`\b(?:press|hit|push|tap|click|thumb)(?:s|es)? (?:the )?["“']?(?:stop|pause)\b`,
	].join('|'),
	'u',
);

// Most paragraphs hold none of these and are looked at no further.
const anyWord = new RegExp(String.raw`\b${recording}\b|\bplay\b|\brecorded\b|speaker|\b(?:stop|pause|off|it)\b`, 'u');
const sentences = /[^.!?…]+[.!?…]*/gu;

/** Whether one plays behind a paragraph in small letters, given whether one did before. Linear. */
export function recordingPlays(lower: string, before: boolean): boolean {
	if (!anyWord.test(lower)) return before;
	let isPlaying = before;
	for (const [sentence] of lower.matchAll(sentences)) {
		if (closing.test(sentence)) isPlaying = false;
		else if (opening.test(sentence)) isPlaying = true;
	}
	return isPlaying || announcing.test(lower.trimEnd());
}
