import type { Language } from '../terms.js';

/** Small words that give a language away, as they are folded: lower case, without accents, without plural s. */
export const GIVE_AWAYS: readonly (readonly [Language, string])[] = [
  [
    'en',
    'the a an is are my our with for to and of in on that this how what why do does can i we it you when from not please have has be want need which after before without every all as no do me des so es war e im ive id its were our your they by up get add use',
  ],
  [
    'de',
    'der die das ein eine einen einem ist sind und mit fur nicht wie wir ich unser unsere unseren unserem mein den dem des von zu auf bei wird werden bitte warum alle auch kann wenn aus im was es mir muss mussen jede jeden jeder nach uber kein keine soll beim einer eines zur zum vom dass als noch nur sich haben hat wurde wurden sein samt gibt man aber oder durch unsere sollen konnen lauft mussen darf bitte ihr euch sie er bekommen bekommt geht diese dieser dieses nur',
  ],
  [
    'es',
    'el la los las un una que con para por del es son mi nuestro nuestra como y cuando no se al lo sin esta este puede quiero necesito cada hay su de en le nos esto muy porque ser mis tus sus hacer debe pero ya desde sobre entre despues hasta tiene tengo estan pasar cambia como donde cual le otro otra todos todas solo',
  ],
  [
    'fr',
    'le la les un une des du de et est sont pour avec dans que qui je nous mon notre comment sur au ce cette pas ne il se plus mes nos chaque sans en une votre par quand vous tous doit mais ou sont ses leur cet avoir faire fait moi lors apres depuis chez sous entre donc tres etre quelle quelles quel seulement l d qu aussi',
  ],
  [
    'pt',
    'o a os as um uma que com para por do da dos das e sao meu minha nosso nossa como quando nao se ao no na nos em sem esta este pode quero preciso cada ha toda isso voce muito ser meus minhas pelo pela nos seu sua dos tem tenho estao entre depois ate fazer deve mas ja sobre mudar qual outro outra todos todas nossa nosso ele ela apenas voces',
  ],
];
