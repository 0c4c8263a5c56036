/** `BACK TO THE ATTIC:` as other languages say it, where a setting names them (docs/timeline.md, "Threads"). */
import { deepEqual } from 'node:assert/strict';

import { timelineOf } from '../../support/timelineOf.js';

const languages: Readonly<
	Record<
		string,
		{
			readonly attic: string;
			readonly field: string;
			readonly kitchen: string;
			readonly cut: string;
			/** To the attic, or to Ben in it. */
			readonly back: readonly string[];
			/** To whatever stands below. */
			readonly alone: readonly string[];
			/** To the soldier's field, to somebody who is nowhere, or to nothing that has a name. */
			readonly shots: readonly string[];
		}
	>
> = {
	de: {
		attic: 'INNEN. DACHBODEN - NACHT',
		field: 'AUSSEN. FELD - TAG',
		kitchen: 'INNEN. KÜCHE - MORGEN',
		cut: 'RÜCKBLENDE:',
		back: ['ZURÜCK AUF DEN DACHBODEN:', 'ZURÜCK AUF DEM DACHBODEN', 'ZURÜCK ZU BEN', '> ZURÜCK ZU BEN:'],
		alone: ['ZURÜCK ZU:', '> ZURÜCK ZU', 'ZURÜCK:', '> ZURÜCK', 'SCHNITT ZURÜCK AUF:', 'ZURÜCK IN:'],
		shots: [
			'ZURÜCK AUF DAS FELD:',
			'ZURÜCK ZU KARL',
			'ZURÜCK IN DIE KÜCHE',
			'ZURÜCK ZUR ARBEIT',
			'ZURÜCK, BEN!',
			'ZURÜCK!',
			'ER LIEF ZURÜCK:',
		],
	},
	fr: {
		attic: 'INT. GRENIER - NUIT',
		field: 'EXT. CHAMP - JOUR',
		kitchen: 'INT. CUISINE - MATIN',
		cut: 'FLASHBACK :',
		back: ['RETOUR AU GRENIER :', 'RETOUR DANS LE GRENIER', 'RETOUR À BEN', 'RETOUR SUR BEN'],
		alone: ['RETOUR À :', 'RETOUR SUR:', 'RETOUR À', 'RETOUR :'],
		shots: ['RETOUR DANS LE CHAMP', 'RETOUR À PAUL', 'RETOUR AU TRAVAIL', 'RETOUR BEN'],
	},
	es: {
		attic: 'INT. DESVÁN - NOCHE',
		field: 'EXT. CAMPO - DÍA',
		kitchen: 'INT. COCINA - MAÑANA',
		cut: 'FLASHBACK:',
		back: ['DE VUELTA EN EL DESVÁN:', 'VOLVEMOS AL DESVÁN', 'DE REGRESO AL DESVÁN', 'VOLVEMOS CON BEN'],
		alone: ['VOLVER A:', 'DE VUELTA A:', 'REGRESO A:', 'DE VUELTA:'],
		shots: ['DE VUELTA AL CAMPO', 'VOLVEMOS A LA COCINA', 'DE VUELTA A PABLO'],
	},
	it: {
		attic: 'INT. SOFFITTA - NOTTE',
		field: 'EST. CAMPO - GIORNO',
		kitchen: 'INT. CUCINA - MATTINA',
		cut: 'FLASHBACK:',
		back: ['RITORNO ALLA SOFFITTA:', 'RITORNO NELLA SOFFITTA', 'DI NUOVO NELLA SOFFITTA', 'TORNIAMO DA BEN'],
		alone: ['RITORNO A:', 'TORNIAMO A:', 'RITORNO:'],
		shots: ['RITORNO AL CAMPO', 'RITORNO IN CUCINA', 'RITORNO DA PAOLO'],
	},
	pt: {
		attic: 'INT. SÓTÃO - NOITE',
		field: 'EXT. CAMPO - DIA',
		kitchen: 'INT. COZINHA - MANHÃ',
		cut: 'FLASHBACK:',
		back: ['DE VOLTA AO SÓTÃO:', 'VOLTA PARA O SÓTÃO', 'DE VOLTA NO SÓTÃO', 'DE VOLTA A BEN'],
		alone: ['DE VOLTA A:', 'VOLTAR PARA:', 'DE VOLTA:'],
		shots: ['DE VOLTA AO CAMPO', 'DE VOLTA À COZINHA', 'DE VOLTA A PAULO'],
	},
	ru: {
		attic: 'ИНТ. КВАРТИРА - НОЧЬ',
		field: 'НАТ. ПОЛЕ - ДЕНЬ',
		kitchen: 'ИНТ. КУХНЯ - УТРО',
		cut: 'ФЛЕШБЭК:',
		back: ['НАЗАД В КВАРТИРУ:', 'ВОЗВРАЩЕНИЕ В КВАРТИРУ', 'СНОВА В КВАРТИРЕ', 'ВОЗВРАЩАЕМСЯ К BEN'],
		alone: ['НАЗАД К:', 'ВОЗВРАЩЕНИЕ В:', 'НАЗАД:'],
		shots: ['НАЗАД НА ПОЛЕ', 'НАЗАД В КУХНЮ', 'НАЗАД К ОЛЕГУ'],
	},
};

function threadsOf(code: string, back: string, locales: readonly string[]): readonly string[] {
	const { attic, field, kitchen, cut } = languages[code] ?? { attic: '', field: '', kitchen: '', cut: '' };
	const scene = (heading: string, who: string): string => `${heading}\n\n${who}\nHm.`;
	const text = [scene(attic, 'BEN'), cut, scene(field, 'SOLDAT'), back, scene(kitchen, 'ANNA')].join('\n\n');
	return timelineOf(text, undefined, locales).scenes.map(({ threadLabel }) => threadLabel);
}

describe('BACK TO a place or people in other languages', () => {
	for (const [code, { back, alone, shots }] of Object.entries(languages)) {
		it(`returns where the flashback was left: ${code}`, () => {
			for (const line of back) deepEqual(threadsOf(code, line, [code]), ['present', 'flashback', 'present'], line);
		});

		it(`returns with nothing behind the words: ${code}`, () => {
			for (const line of alone) deepEqual(threadsOf(code, line, [code]), ['present', 'flashback', 'present'], line);
		});

		it(`is a shot where nobody and no place of the scene that was left is meant: ${code}`, () => {
			for (const line of shots) deepEqual(threadsOf(code, line, [code]), ['present', 'flashback', 'flashback'], line);
		});
	}

	it('says nothing in a language that no setting names', () => {
		deepEqual(threadsOf('fr', 'RETOUR AU GRENIER', ['de']), threadsOf('fr', '', ['de']));
		deepEqual(threadsOf('fr', 'RETOUR À :', ['de']), threadsOf('fr', '', ['de']));
	});
});
