import type { Terms } from '../terms.js';

/** Words that say what is wanted, and the small words that say what belongs to it. */
export const REQUEST_WORDS = {
  /** A manifest is to be written. English verbs count only where an order or a wish stands. */
  create: {
    en: 'write; create; generate; make a|an|me|us|some|one; build; scaffold; produce; draft; compose; prepare; provide; put together; spin up; come up with; bootstrap; define; craft; set up; setup; do me; add a new; schedule a|the? cron|cronjob|job|task|nightly|daily|hourly',
    de: 'schreib*; erstell*; erzeug*; generier*; mach*; bau*; brauche*; benotig*; leg* ... an; anleg*; gib; entwirf; entwerfen; hatte gern*; mochte; will; wollen; aufsetzen; setz* ... auf; richte ... ein; einrichten',
    es: 'escrib*; crea; crear; cree; creame; genera*; haz; hazme; hacer; necesito; necesitamos; quiero; queremos; dame; prepara*; redacta*; construye; construir; monta; configura un|una',
    fr: 'ecri*; cree; creer; creez; genere*; generer; fais; faire; besoin d|de; veux; voudrais; voulons; donne*; prepare*; redige*; mets|mettre en place; construi*; il me|nous faut',
    pt: 'escrev*; crie; criar; cria; gere; gerar; gera; faca; fazer; preciso de?; precisamos de?; quero; queremos; me da|de; prepare*; monte; montar; construa; construir; elabore',
    zh: '写一个; 写个; 写一份; 创建; 生成; 帮我写; 帮我创建; 编写; 新建; 需要一个; 做一个; 给我; 写出; 帮我做; 写yaml; 想要一个; 弄一个; 来一个; 请写; 写',
    ja: '作成; 書いて; 生成; 作って; 作りたい; 作る; 用意して; 書きたい; ください; 欲しい; ほしい; 必要; 教えて; 構築',
    ko: '작성; 만들어; 생성; 만들고; 필요; 써줘; 짜줘; 구성해; 만들려; 주세요; 작성해; 만드는',
  },
  /** Wishes that name a thing without a verb of making. */
  want: {
    en: 'something|anything that|which|to; need|want|like|have|get a|an|some|one|two|three|manifest*|yaml|kubernetes|k8s|kube; need|want the? manifest*|yaml|chart; give me|us; show me|us a|an|the|some|how; looking for a|an|some; would love a|an; id like a|an|to; help me|us with|write|create; i need|want; we need|want to get; need to get; example of a|an; sample; boilerplate; skeleton; starter; template for a|an; whats a good',
  },
  /** Something is to be put into a cluster, so that its manifests are wanted. */
  deploy: {
    en: 'deploy; containeri*; install; deploying; to|into|onto kubernetes|k8s manifest*; from docker compose|swarm; docker compose ... kubernetes|k8s; compose file ... kubernetes|k8s|manifest*; kompose; lift and shift',
    de: 'deploye*; deployen; bereitstell*; stelle ... bereit; ausrollen; betreib*; laufen lassen; nach kubernetes; auf kubernetes; in kubernetes; umzieh*; umziehen; uberfuhr*; zu kubernetes; konvertier* ... kubernetes; auf unser* cluster; in den cluster',
    es: 'desplegar; despliega; desplegarl*; ejecutar; correr; alojar; migrar ... kubernetes; a kubernetes; en kubernetes; pasar ... kubernetes; convertir ... kubernetes; convierte ... kubernetes; instalar',
    fr: 'deployer; deploie; deployez; heberger; executer; installer; vers kubernetes; sur kubernetes; dans kubernetes; convertir ... kubernetes; convertis ... kubernetes; migrer ... kubernetes; passer ... kubernetes',
    pt: 'implantar; implante; hospedar; rodar; executar; instalar; para kubernetes; no kubernetes; para o kubernetes; converter ... kubernetes; converta ... kubernetes; migrar ... kubernetes; subir',
    zh: '部署; 迁移到kubernetes; 迁移到k8s; 跑在; 运行在; 转换成; 转成; 转换为; 上k8s; 安装',
    ja: 'デプロイしたい; デプロイする; デプロイして; kubernetesに移行; kubernetesで動か; kubernetes上で; 変換; 移行; k8sに移行; デプロイできる',
    ko: '배포하고; 배포해; 배포하려; 쿠버네티스로; 쿠버네티스에; 배포할; 변환; k8s로; 이전하',
  },
  /** Verbs that ask for manifests where a cluster is named as the place. */
  bring: {
    en: 'run; running; host; hosting; launch; serve; get; move; moving; put; bring; port; migrate; migrating; convert; turn; transform; translate; switch; lift; start; operate; have; want',
  },
  /** Those of them that say by themselves that something is to be kept running. */
  host: { en: 'run; running; host; hosting; launch; serve; deploy; operate' },
  place: {
    en: 'in|on|to|onto|into|inside|with|for the|our|my|a|managed? kubernetes|k8s|kube|cluster|eks|gke|aks|openshift|k3s|minikube; in|on|to|onto|into the|our|my|a ... cluster; kubernetes|k8s manifest*|yaml|resources',
  },
  change: {
    en: 'change; changing; add; adding; set; setting; update; updating; fix; bump; modify; edit; adjust; increase; decrease; raise; lower; reduce; remove; delete; drop; turn; switch; replace; rename; configure; enable; disable; pin; move; convert; migrate; give; use; swap; extend; patch; tighten; restrict; limit; lock; improve; rewrite; refactor; narrow; cut; route; scale; mount; inject; get rid; put; make it|the|my|our|sure|this|them; cap; allow; block; expose; spread',
    de: 'ander*; hinzufug*; fug* ... hinzu; setz*; aktualisier*; erhoh*; verringer*; entfern*; losch*; ersetz*; anpass*; pass* ... an; korrigier*; beheb*; aktivier*; deaktivier*; erganz*; beschrank*; einschrank*; begrenz*; umstell*; sperr*; blockier*; reduzier*; skalier*; verschieb*',
    es: 'cambi*; anad*; agreg*; modific*; actualiz*; aument*; reduc*; elimin*; quit*; correg*; arregl*; reemplaz*; configur*; habilit*; deshabilit*; ajust*; restring*; limit*; bloque*; mueve; mover; escal*',
    fr: 'chang*; ajout*; modifi*; augment*; redui*; supprim*; enlev*; corrig*; remplac*; configur*; activ*; desactiv*; ajust*; restrei*; limit*; bloqu*; deplac*; passe; passer; mets',
    pt: 'mud*; alter*; adicion*; acrescent*; modifi*; atualiz*; aument*; reduz*; remov*; corrij*; corrig*; substitu*; configur*; habilit*; desabilit*; ajust*; restrin*; limit*; bloque*; mov*; troqu*; troc*',
    zh: '修改; 改成; 添加; 增加; 更新; 删除; 去掉; 替换; 调整; 设置; 配置; 限制; 改为; 加上; 禁用; 启用; 禁止; 提高; 降低; 移除',
    ja: '変更; 追加; 設定; 更新; 削除; 修正; 直して; 増やし; 減らし; 置き換え; 制限; 無効; 有効; 外して; 禁止; 変えたい; したい',
    ko: '변경; 추가; 설정; 수정; 삭제; 바꿔; 늘려; 줄여; 교체; 제거; 제한; 비활성화; 활성화; 고쳐; 바꾸; 차단',
  },
  review: {
    en: 'review*; audit*; double check; check; checking; look over|at|through; sanity check; inspect; assess*; evaluat*; critique; feedback; improve*; improvement*; best practice*; good practice*; production ready|readiness|grade|worthy; ready for production|prod; go to|into|for production; before production|prod|merge|release; before we|i merge|release|ship|deploy; before go live; what would|do|does ... say|think|change; anything|something|what missing|wrong|forgot*|forget*; sign off; risk assessment; risks; assessment; what is|s|am missing; is it|this ok|okay|fine|right|good|safe|secure|sensible|correct|sane; is|are my|this|these|our|it ... ok|okay|fine|right|good|safe|secure|sensible|correct|sane|sound; i forgot; did i miss|forget; lint; code review; pull request; merge request; opinion; thoughts; problems with|in; what do you think; issues with|in; rate my; whats wrong with; what would you change; pre prod*; go live; hygiene; production checklist; checklist; prod ready',
    de: 'prufe*; uberpruf*; review*; schau* ... an|uber|drauf; durchseh*; produktionsreif*; bereit fur produktion; fehlt; bewert*; verbesser*; kontrollier*; was haltst|halten; best practice*; ist das ok|gut|richtig|sicher; durchgeh*; anschau*',
    es: 'revis*; audit*; comprueb*; comprobar; evalu*; buenas practicas; mejores practicas; listo para produccion; falta; que opinas; mejor*; esta bien; verific*; que le falta',
    fr: 'revoi*; relis; relire; verifi*; audit*; evalu*; bonnes pratiques; pret* pour la prod*; manque*; avis; amelior*; passe en revue; examine*; revue',
    pt: 'revis*; audit*; verifi*; avali*; boas praticas; pronto para producao; falta; o que acha; melhor*; confir*; confere; esta bom|certo',
    zh: '检查; 审查; 审核; 评审; 看看; 最佳实践; 生产环境; 有什么问题; 有没有问题; 改进; 缺少; 优化; 审计; 是否安全; 帮我看; 看一下',
    ja: 'レビュー; 確認; チェック; 監査; ベストプラクティス; 本番環境; 本番で; 問題ない; 足りない; 改善; 見直し; 問題が; 見て',
    ko: '검토; 리뷰; 확인; 점검; 감사; 모범사례; 프로덕션; 운영환경; 문제가; 개선; 베스트프랙티스; 봐줘; 빠진',
  },
  explain: {
    en: 'explain; what is|s|are|does|do|happens|mean*|would|exactly|really; whats; difference*; how does|do|is|are ... work*|decide*|differ; how ... works; why do|does|should|is|are|would ... people|we|i|one|bad|good|need*|use; why should; when does|should|do; when to; tell me about|what|how|why; understand; meaning of; vs; versus; compare; comparison; tutorial; learn; should i|we; do i|we need; is it bad|good|safe|true; pros and cons; teach; eli5; purpose of; concept of; overview; introduction; safe; is ... encryption|encrypted|enough',
    de: 'erklar*; was ist|sind|macht|bedeutet|passiert; unterschied*; wie funktionier*; warum soll*|ist|sind; wozu; wann; bedeut*; versteh*; vergleich*; soll ich|man',
    es: 'explic*; que es|son|hace|significa|pasa; diferencia*; como funciona*; por que; para que sirve; cuando; entender; comparar',
    fr: 'expliqu*; qu est ce; est ce que; difference*; comment fonctionn*|marche*; pourquoi; a quoi sert; quand; compren*; compar*; que fait|signifie|se; c est quoi',
    pt: 'expli*; o que e|sao|faz|significa|acontece; diferenca*; como funciona*; por que; para que serve; quando; entender; comparar; qual',
    zh: '解释; 什么是; 是什么; 区别; 为什么; 如何工作; 原理; 什么时候; 介绍; 有什么区别; 什么意思; 怎么工作',
    ja: '説明; とは; 違い; なぜ; 仕組み; 何ですか; どういう意味; 教えて; いつ; どう動',
    ko: '설명; 무엇; 차이; 왜; 원리; 뭐; 어떻게동작; 언제; 알려; 뜻',
  },
  /** Something went wrong: whoever says this asks for the cause, whatever else is named. */
  debug: {
    en: 'why; error*; fail*; broken; doesnt|dont|isnt|not|wont|didnt work*|start*|run*; stopped working; issue*; problem*; wrong with; stuck; crash*; debug*; troubleshoot*; help; cannot; cant; since; suddenly; anymore; any more; strange; weird; investigate; root cause; what happened; logs say|show; complains; gives; throws; says; hang*; never; always',
    de: 'warum; wieso; weshalb; fehler*; funktioniert nicht; geht nicht; schlagt ... fehl; problem*; kaputt; seit; hangt; lauft nicht; startet nicht; standig; plotzlich; immer',
    es: 'por que; error*; falla*; fallo*; no funciona*; problema*; roto; desde; no arranca*; no inicia*; atascad*',
    fr: 'pourquoi; erreur*; echou*; ne fonctionne; ne marche; probleme*; casse*; depuis; ne demarre; bloque*; plante*; en boucle',
    pt: 'por que; porque; erro*; falha*; nao funciona*; problema*; quebrad*; desde; nao inicia*; nao sobe; travad*',
    zh: '为什么; 报错; 错误; 失败; 不工作; 问题; 怎么回事; 一直; 无法; 排查; 原因; 故障; 不能; 起不来',
    ja: 'なぜ; エラー; 失敗; 動かない; 問題; 原因; できない; できません; うまく; 調査; 起動しない; 動きません; ずっと',
    ko: '왜; 에러; 오류; 실패; 안돼; 안됩; 문제; 원인; 계속; 없어; 디버그; 안되; 멈춰',
  },
  security: {
    en: 'secur*; harden*; attack*; compromis*; hack*; threat*; vulnerab*; pen test*; pentest*; blast radius; safe; cve*; zero trust; breach*; cis benchmark; nsa; intru*; lock* down; defens*; exploit*; post exploit*; red team',
    de: 'sicher*; absicher*; hart*; harten; gehackt; angreif*; angriff*; schwachstell*; kompromittier*',
    es: 'segur*; atac*; endurec*; fortific*; vulnerab*; comprometid*; blindar; bastion*',
    fr: 'secur*; attaqu*; durci*; vulnerab*; compromis*; securis*',
    pt: 'segur*; atac*; endurec*; vulnerab*; comprometid*; proteg*; blindar',
    zh: '安全; 加固; 攻击; 漏洞; 入侵',
    ja: 'セキュリティ; 攻撃; 堅牢; 脆弱; 安全; ハードニング; セキュア',
    ko: '보안; 공격; 취약; 하드닝; 강화; 안전',
  },
  /** Only this, nothing else. */
  onlyThis: {
    en: 'only|just|solely|simply change|fix|bump|update|set|add|remove|replace|edit|modify|adjust|swap|touch|raise|lower|the|this|want|need|increase; nothing else; nothing more; leave|keep everything|rest|all|others; leave the rest; dont|not change|touch|modify anything|else|other|the; everything else ... same|untouched|alone|unchanged; without changing; minimal change|diff; no other change*; thats all; that is all; else alone; is all',
    de: 'nur ... ander*|setz*|anpass*|aktualisier*|das; sonst nichts; nichts anderes; lass ... rest|alles; nichts weiter; ansonsten nichts; ausschliesslich',
    es: 'solo|solamente|unicamente cambi*|actualiz*|ajust*|modific*|anad*|quier*|el|la; nada mas; no toques; no cambies; deja el resto; sin cambiar',
    fr: 'seulement|uniquement|juste chang*|modifi*|le|la; rien d autre; rien autre; ne touche* pas; ne change* rien; laisse* le reste; sans toucher|changer',
    pt: 'so|somente|apenas mud*|alter*|atualiz*|troq*|o|a; nada mais; nao mexa; nao altere; deixe o resto; sem alterar|mexer',
    zh: '只修改; 只改; 只需要改; 其他不要; 其他不变; 别的不要; 不要动; 仅修改; 只更新; 其余不变; 其他保持',
    ja: 'だけ変更; だけ更新; だけ修正; のみ変更; 他は変え; 他は触ら; 以外は変え; それ以外; だけを変; だけ直',
    ko: '만변경; 만수정; 만바꿔; 만업데이트; 나머지는; 다른건; 다른것은; 그외는; 만고쳐',
  },
  /** After a noun: it is not wanted. */
  notNeeded: {
    en: 'not|isnt|arent|nt needed|required|necessary|wanted|involved|relevant|used|desired; unnecessary; is out of scope; out of scope; already exist*|there|done|handled|fine|covered|have|in|set; is|are fine|ok|there; comes later|from; later; separately; elsewhere; is managed|handled; not part; irrelevant',
    de: 'nicht notig|erforderlich|gebraucht|benotigt|notwendig; unnotig; gibt es schon|bereits; existiert schon|bereits; brauch* ... nicht; spater; uberflussig; schon vorhanden',
    es: 'no es|son|hace necesari*|falta; innecesari*; ya existe*|esta; no se necesita*|requiere*; mas tarde; sobra*',
    fr: 'pas necessaire|requis*|besoin|utile; inutile*; existe* deja; deja en place|la|fait; plus tard; superflu*',
    pt: 'nao e|sao|precisa* necessari*|preciso; desnecessari*; ja existe*|esta*; nao precisa*; depois; dispensavel',
    zh: '不需要; 不用; 不必; 已经有; 已有; 已存在; 无需; 没必要',
    ja: '不要; 必要ありません; 必要ない; いりません; いらない; すでにある; 要りません; 既にある; 既に存在',
    ko: '필요없; 불필요; 이미있; 안필요; 필요하지않; 필요는없; 이미존재',
  },
  /** Before a noun: it is not wanted, or not there. */
  no: {
    en: 'no; without; not; dont need|want|use|have|include|create|add|generate|make|write|bother|give; not|doesnt|wont|shouldnt|neednt need|want|use|have|include|create|add|generate|make|write; never; neither; nor; skip; omit; exclud*; except; other than; instead of; no need for|of|to; leave out|away; nothing ... to do with; rather than; minus',
    de: 'kein*; ohne; nicht; weder; noch; niemals; weglassen; ausser',
    es: 'sin; no; ni; ningun*; nunca; excepto; omit*',
    fr: 'sans; pas; ni; aucun*; jamais; sauf; omet*; pas besoin d|de',
    pt: 'sem; nao; nem; nenhum*; nunca; exceto; omit*',
    zh: '不要; 不需要; 不用; 没有; 无需; 别; 不必; 无',
    ja: 'なし; 不要',
    ko: '없이; 말고; 없는',
  },
  /** Before a noun: it stays as it is. */
  leaveAlone: {
    en: 'dont|not|never|without|avoid|please touch|change|modify|alter|edit|touching|changing|break|remove|mess; leave|keep ... alone|untouched|unchanged|same; leave|keep ... as is|they; leave the',
    de: 'nicht ander*|anfass*|anruhr*; lass* ... so|unverandert',
    es: 'no toques|cambies|modifiques|tocar|cambiar; deja|dejar|manten|mantener ... igual|como|asi',
    fr: 'ne touche*|change*|modifie*; laisse*|garde* ... tel|telle|inchange*; sans toucher|changer|modifier',
    pt: 'nao mexa|altere|mude|toque; deixe|mantenha ... como|igual; sem mexer|alterar|mudar',
    zh: '不要修改; 不要改; 别动; 保持; 不要动',
    ja: '触らない; 変更しない; 変えない; そのまま',
    ko: '건드리지; 변경하지; 그대로; 바꾸지',
  },
} as const satisfies Readonly<Record<string, Terms>>;

/** Small words by which the parts of a request are told apart, for languages that write with spaces. */
export const SMALL_WORDS = {
  /** What follows is the surroundings, not what is to be made. */
  context: {
    en: 'for; to; in; on; of; from; into; onto; at; by; before; after; behind; against; that; which; who; whose; where; when; so; because; around; across; between; inside; within; under; using; over; is; are; was; runs; lets; let; has; have; had; should; must; can; will; talks; listens; needs; keeps; keep; get; gets',
    de: 'fur; zu; zum; zur; im; in; auf; von; vom; an; am; aus; bei; der; die; das; damit; weil; dass; unter; hinter; ist; sind; soll; wird',
    es: 'para; a; en; del; de; al; desde; por; que; cuando; porque; entre; sobre; es; son; detras',
    fr: 'pour; a; dans; du; de; des; sur; au; aux; depuis; par; qui; que; quand; car; entre; est; sont; derriere',
    pt: 'para; pra; a; em; no; na; do; da; de; dos; das; ao; desde; por; que; quando; porque; entre; sobre; e; sao; atras',
  },
  /** What follows belongs to what is to be made. */
  with: {
    en: 'with; plus; including; incl; along; alongside; together; also; additionally; consisting; containing; comprising; both; as; set|example|sample|bunch|list|template|version|kind|pair|copy of',
    de: 'mit; samt; inklusive; plus; sowie; nebst; einschliesslich; dazu; zusatzlich; als',
    es: 'con; incluyendo; incluido; mas; junto; ademas; tambien; como',
    fr: 'avec; incluant; plus; ainsi; egalement; aussi; y compris; comme',
    pt: 'com; incluindo; mais; junto; tambem; alem; como',
  },
  and: { en: 'and; or', de: 'und; oder', es: 'y; e; o', fr: 'et; ou', pt: 'e; ou' },
  indefinite: {
    en: 'a; an; one; another; some; new; matching; corresponding',
    de: 'ein; eine; einen; einem; einer; neue*; neues',
    es: 'un; una; otro; otra; nuev*',
    fr: 'un; une; autre; nouve*',
    pt: 'um; uma; outro; outra; nov*',
  },
  /** What follows exists already. */
  existing: {
    en: 'my; our; your; their; his; this; that; these; those; existing; current; currently; present; every; each; all; which; any; the following; following; attached; below; same; whose; its',
    de: 'mein*; unser*; dies*; bestehend*; vorhanden*; aktuell*; jede*; alle; folgende*; euer*; eure*',
    es: 'mi; mis; nuestro*; nuestra*; este; esta; estos; estas; ese; esa; existente*; actual*; cada; todos; todas; siguiente*; los; las',
    fr: 'mon; ma; mes; notre; nos; ce; cette; ces; existant*; actuel*; chaque; tous; toutes; suivant*; les; le',
    pt: 'meu*; minha*; nosso*; nossa*; este; esta; estes; estas; esse; essa; existente*; atual; cada; todos; todas; seguinte*; os; as',
  },
  /** What follows happens regularly: `when we deploy` asks for no manifest. */
  whenever: {
    en: 'when; whenever; while; during; after; before; every; each; if; once; since; we; i; they; until; then; always; as; on',
    de: 'wenn; wahrend; nach; bei; jedem; jedes; sobald; seit; beim; immer; wir; vor',
    es: 'cuando; mientras; durante; tras; cada; si; siempre; al; despues',
    fr: 'quand; lorsque; pendant; apres; chaque; si; lors; durant; avant',
    pt: 'quando; enquanto; durante; apos; cada; se; sempre; ao; depois',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type RequestWord = keyof typeof REQUEST_WORDS;
export type SmallWord = keyof typeof SMALL_WORDS;
