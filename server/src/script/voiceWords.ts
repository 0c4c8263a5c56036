/**
 * The words by which an extension or a parenthetical says that its speaker is not in the room (docs/timeline.md,
 * "Presence"). Data only; voices.ts reads it. Upper case, without points.
 */

function phrases(list: string): readonly string[] {
	return list.split(/(?:(?<!\s)\s+)?,\s*/u).map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
}

/** Only a voice or a likeness: nothing says that its bearer lives. */
export const bodilessWords = phrases(`
	VO, V O, VOICE OVER, VOICE-OVER, VOICEOVER, VOICE, NARRATION, NARRATING, NARRATOR, THOUGHTS, INNER VOICE,
	RECORDING, RECORDED, PRERECORDED, PRE-RECORDED, TAPE, TAPED, CASSETTE, DVD, FILM, FOOTAGE, AUDIO, AUDIOBOOK, SOUNDTRACK,
	RECORD, VINYL, LP, RECORD PLAYER, PHONOGRAPH, GRAMOPHONE, TURNTABLE, JUKEBOX, STEREO, HI-FI, BOOMBOX, BOOM BOX, CD, CD PLAYER,
	CASSETTE PLAYER, TAPE PLAYER, TAPE DECK, TAPE MACHINE, REEL-TO-REEL, WAX CYLINDER,
	VIDEO, VIDEOTAPE, TV, T V, TELEVISION, ON SCREEN, ON-SCREEN, ONSCREEN, MONITOR, SCREEN, BROADCAST, NEWSREEL, NEWSCAST, NEWS,
	LAPTOP, TABLET, IPAD, COMPUTER, COMPUTER SCREEN, PHONE SCREEN, TV SCREEN, LIVESTREAM, LIVE STREAM, LIVE-STREAM, VLOG, YOUTUBE,
	WEBSITE, PODCAST, BLOG, CCTV, SECURITY CAMERA, SURVEILLANCE, HOME MOVIE, ARCHIVE, ARCHIVAL, HOLOGRAM, PROJECTION,
	FILTERED, FILTER, PRE-LAP, PRELAP, PRE LAP, POST-LAP, POSTLAP, VOICEMAIL, VOICE MAIL, MESSAGE, VOICE MESSAGE,
	ANSWERING MACHINE, MACHINE, DICTAPHONE, VOICE RECORDER, RECORDER, LETTER, TEXT, TEXT MESSAGE, SMS, EMAIL, E-MAIL, DIARY, JOURNAL,
	PHOTO, PHOTOGRAPH, POLAROID, PORTRAIT, PAINTING, POSTER, STATUE,
	GHOST, SPIRIT, APPARITION, PHANTOM, VISION, HALLUCINATION, HALLUCINATED, DREAM, IMAGINED, IMAGINARY, IMAGINATION, MEMORY,
	REMEMBERED, FLASHBACK, FANTASY, CORPSE, UNDEAD, ZOMBIE, CLONE, ROBOT, ANDROID, PUPPET, EFFIGY, IMPERSONATOR, IMPOSTOR,
	STIMME, ERZÄHLER, AUFNAHME, SCHALLPLATTE, TONBAND, KASSETTE, DISQUE, VINYLE, VINILO, VINILE, ПЛАСТИНКЕ, ПЛЁНКЕ, ПЛЕНКЕ,
	FERNSEHER, BILDSCHIRM, VOIX OFF, VOIX-OFF, VOIX, ENREGISTREMENT, ÉCRAN, VOZ EN OFF, VOZ OFF, VOZ, GRABACIÓN,
	PANTALLA, VOCE FUORI CAMPO, VOCE OFF, VOCE, REGISTRAZIONE, SCHERMO, GRAVAÇÃO, TELA, ЗА КАДРОМ, ЗК, З К, ГОЛОС, НА ЭКРАНЕ, ЗАПИСЬ
`);

/** Alive, and somewhere else. */
export const remoteWords = phrases(`
	PHONE, TELEPHONE, CELL, CELLPHONE, CELL PHONE, SPEAKERPHONE, SPEAKER PHONE, SPEAKER, RECEIVER, MOBILE, PAYPHONE,
	RADIO, WALKIE, WALKIE-TALKIE, WALKIE TALKIE, INTERCOM, COMMS, COMM, COM, CB, HEADSET, EARPIECE, PA, P A, PA SYSTEM,
	LOUDSPEAKER, LOUDSPEAKERS, OTHER END, OTHER END OF THE LINE, OTHER END OF LINE, ON THE LINE,
	VIDEO CALL, VIDEO CHAT, VIDEO CONFERENCE, VIDEOCONFERENCE, VIDEO LINK, VIDEO FEED, VIDEO PHONE, VIDEOPHONE,
	SKYPE, FACETIME, ZOOM, WEBCAM, TWO-WAY,
	TELEFON, HANDY, FUNK, FUNKGERÄT, TÉLÉPHONE, COMBINÉ, TELÉFONO, MÓVIL, TELEFONO, CELLULARE, TELEFONE, CELULAR, ТЕЛЕФОН, ТЕЛЕФОНУ, РАЦИИ
`);

/** The same, where they are all that is said: `(DEAD)`, not `(HALF DEAD)`. */
export const bodilessAlone = phrases('DEAD, DECEASED, LATE');

/** `IN KIM'S HEAD`: where somebody is only thought of. */
export const innerPlaces: ReadonlySet<string> = new Set(phrases("HEAD, MIND, MIND'S EYE, THOUGHTS, IMAGINATION"));

/** Whoever does this to a phone, a letter, a ghost, is here: `INTO PHONE`, `TO THE GHOST`, `WATCHING TV`. */
export const addressingWords: ReadonlySet<string> = new Set(
	phrases(
		'INTO, TO, AT, RE, ABOUT, OF, READING, WATCHING, LEAVING, HOLDING, DIALING, COVERING, ANSWERING, INS, TYPING, HEARING, SEEING',
	),
);

/** Whoever does this has somebody at the other end: `(HANGS UP)`, `(answering)`. */
export const callingWords: ReadonlySet<string> = new Set(
	phrases('DIALS, DIALING, DIALLING, ANSWERING, HANGING, HANGS, REDIALS, REDIALING, PHONING'),
);

/** What carries a face as well: `(TO LAPTOP)`, `(to the screen)`. */
export const callScreens: ReadonlySet<string> = new Set(
	phrases('LAPTOP, TABLET, IPAD, COMPUTER, COMPUTER SCREEN, PHONE SCREEN, SCREEN, MONITOR'),
);

/** Phrases of such a thing that say nothing of the speaker. */
export const presentWords = phrases(
	'OVER RADIO NOISE, OFF SCREEN, OFF CAMERA, ON THE RECORD, OFF THE RECORD, FOR THE RECORD, OFF RECORD',
);

/** By way of what a voice comes. */
export const carryingWords: ReadonlySet<string> = new Set(phrases('ON, OVER, FROM, THROUGH, VIA'));

/** `BY PHONE`, `IN THE RECORDING`: carrying only before these; `BY THE PHONE` and `IN A MESSAGE TEE` say where one stands. */
export const byNothingBut: ReadonlySet<string> = new Set(
	phrases('PHONE, TELEPHONE, RADIO, TEXT, EMAIL, E-MAIL, LETTER, SKYPE, INTERCOM, VIDEO LINK'),
);

/** What may stand before a noun and says nothing. */
export const determiningWords: ReadonlySet<string> = new Set(
	phrases('THE, A, AN, HIS, HER, THEIR, MY, YOUR, ITS, THIS, THAT'),
);

/** What may open a parenthetical that says what its speaker is: `(a ghost)`, `(now only a voice-over)`, `(heard over radio)`. */
export const openingWords: ReadonlySet<string> = new Set(
	phrases('A, AN, AS, STILL, ONLY, JUST, NOW, AGAIN, HEARD, SEEN, APPEARING, MUFFLED, FAINT, TINNY, CRACKLING'),
);

/** Of the bodiless and the remote, those that a parenthetical has about somebody in the room too: `(lowering her voice)`. */
export const roomWords: ReadonlySet<string> = new Set(
	phrases('VOICE, THOUGHTS, MESSAGE, MACHINE, LATE, FILM, TEXT, SPIRIT'),
);

/** Heard, not seen, and near. */
export const offWords: ReadonlySet<string> = new Set(
	phrases(`OS, O S, OC, O C, OFF, OFFSCREEN, OFF-SCREEN, OFF SCREEN, OFF-CAMERA, OFF CAMERA, OFFSTAGE, OFF STAGE, OUT OF SIGHT,
	OUT OF FRAME, OUT OF VIEW, UPSTAIRS, DOWNSTAIRS, OUTSIDE, INSIDE, NEXT ROOM, NEXT DOOR, OTHER ROOM, IN THE NEXT ROOM,
	IN THE OTHER ROOM, IN OTHER ROOM, IN NEXT ROOM, DISTANT, IN THE DISTANCE, FAR OFF, UNSEEN, BEHIND DOOR, BEHIND THE DOOR`),
);

/** With a place behind them: `FROM KITCHEN`, `THROUGH THE WALL`. */
export const offPrepositions: ReadonlySet<string> = new Set(phrases('FROM, THROUGH, BEYOND, OUTSIDE'));
