import type { Terms } from '../terms.js';

/** Words that place a text inside or outside of Kubernetes. */
export const DOMAIN = {
  /** Each of these alone makes a text one about Kubernetes. */
  kubernetes: {
    any: 'kubernetes; k8s; k3s; manifest*; kubectl; kubelet; kube; pod; helm; kustomize*; openshift; eks; gke; aks; minikube; microk8s; argocd; argo cd; configmap*; daemonset*; statefulset*; cronjob*; replicaset*; namespace*; apiserver; crd; crds; kubeadm; rke; rke2; talos; rancher; kuberntes; crashloop*; kustomization; kyverno; gatekeeper; k9s; container* ... cluster; cluster ... container*; deployment|job|service|secret|role|pod yaml|manifest*|kubernetes; deployment* ... replica*; replica* ... deployment*; onto|into|to|on|in|inside|from the|our|my|a cluster; initcontainer*; init container*; sidecar*; envoyfilter; flux cd; fluxcd; gitops; in cluster',
    de: 'im|in|auf dem|unserem|den|einem? cluster; cluster',
    zh: '容器编排; 集群; k8s; kubernetes; 命名空间; 副本; 容器',
    ja: 'シークレット; クラスタ; 名前空間; コンテナ; ポッド; kubernetes; クバネティス; レプリカ; マニフェスト',
    ko: '시크릿; 쿠버네티스; 파드; 네임스페이스; 클러스터; 컨테이너; 레플리카; 매니페스트',
  },
  /** Words of operating software that Kubernetes shares with others. */
  operations: {
    any: 'cluster*; container*; deployment*; replica*; rollout*; deploy*; release*; node; nodes; image; images; service; services; version*; endpoint*; yaml; apiversion*; app; microservice*; registry; backend*; frontend*; instance*; latency; traffic; scheduler; autoscal*; readiness; liveness; resource*; ingress; secrets; secret; configmap; volume*; redis; database*; environment variable*; env|environment var*; mount*; job; jobs; machine*; server*; api; cpu; memory; ram; user*; customer*; page; site; website*; internet; token*; hpa; cron; queue*; worker*; checkout; shop; platform; production; prod; consumer*; importer; batch; tenant*; request*; 502; 503; 504; caches; cache; stateful*; rollback*; maintenance; sidecar*; restart*; kafka; rabbitmq; mongodb; postgres*; elasticsearch; export*; import*; limits; policy; policies; label*; pipeline; requests',
    de: 'nutzer*; anfragen; passwort*; umgebungsvariable*; dienst*; anwendung*; knoten; instanz*; verkehr; aktualisier*',
    es: 'imagen; imagenes; desplegamos; desplegar; usuario*; peticion*; contrasena*; contenedor*; despliegue*; nodo*; servicio*; replica*; trafico; aplicacion*',
    fr: 'deployons; utilisateur*; requete*; mot de passe; conteneur*; deploiement*; noeud*; mise a jour; trafic; application*',
    pt: 'imagem; imagens; deploy; usuario*; requisic*; senha*; implantac*; servico*; trafego; aplicacao; atualizac*',
    zh: '部署; 发布; 节点; 镜像; 服务; 流量; 应用; 更新; 升级; 前端; 后端; 数据库; 用户; 密码; 请求; 环境变量',
    ja: 'デプロイ; リリース; ノード; イメージ; サービス; トラフィック; アプリ; アップデート; バージョン; ユーザ; アクセス; パスワード; リクエスト; 環境変数',
    ko: '배포; 릴리스; 노드; 이미지; 서비스; 트래픽; 앱; 업데이트; 버전; 사용자; 요청; 비밀번호; 환경변수',
  },
  /** Writing for people: about Kubernetes or not, no manifest is wanted. */
  writing: {
    en: 'job advert*|posting|description|interview|offer; interview question*; mock interview; cv; resume; cover letter; essay; write|draft|compose ... blog|article; blog post about; poem; haiku; linkedin; tweet; slides; presentation; press release; short story; song; joke; email to|asking|about; letter to|of; meeting minutes|notes',
    de: 'stellenanzeige*; bewerbung*; lebenslauf; gedicht*; aufsatz; brief an; prasentation',
    es: 'oferta de empleo; curriculum; poema; ensayo; carta; presentacion',
    fr: 'offre d emploi; cv; poeme; dissertation; lettre; presentation',
    pt: 'vaga de emprego; curriculo; poema; redacao; carta; apresentacao',
    zh: '招聘; 简历; 诗; 作文; 演讲稿',
    ja: '求人; 履歴書; 詩; 作文; プレゼン',
    ko: '채용; 이력서; 시를; 작문; 발표자료',
  },
  /** Work of another kind: without a word of Kubernetes beside it, these ask for something else. */
  foreign: {
    any: 'docker compose*; dockercompose*; compose yml|yaml|file; dockerfile*; docker run; docker swarm; docker build|image*|container*|engine|desktop|volume*; in|with|using docker; terraform*; opentofu; ansible; puppet; chef; cloudformation; pulumi; aws cdk; sql; select from; mysql query; postgres query; mongodb query; stored procedure; regex*; regular expression*; css; html; react|vue|angular hook*|component*|form; usestate; useeffect; javascript; typescript; webpack; npm; pip install; pytest; junit; unit test*; nullpointerexception; stack overflow error; borrow checker; rustc; goroutine*; github action*; gitlab ci; jenkinsfile; jenkins pipeline; maven; systemd*; systemctl; crontab; vps; nginx conf|config; bare metal server; photoshop; ubuntu; debian; centos; linux box|server; reverse proxy; raspberry; synology; my mac; localhost; apache; htaccess; bash script; shell script; powershell; excel; spreadsheet; word document; latex; windows; macos; iphone; android; laptop; bios; router; wifi; wi fi; printer; git commit|rebase|merge|branch|push; vim; emacs; vs code; lambda; ec2; s3 bucket; dynamodb; iam policy; vpc module|with; heroku; mobile app; oauth flow|login|refresh; haiku; php; ios; app store; spring controller|mvc; express middleware; django session|view|model; scrum; agile; nftables; iptables; homepage; div; background image*; virtualbox; vmware; ms word; vercel; netlify; firebase; wordpress plugin; pandas; numpy; jupyter; machine learning model; neural network; algorithm; leetcode; linked list; binary tree; fibonacci',
    en: 'python|java|javascript|go|rust|c|typescript|php|ruby|kotlin|swift function|script|class|decorator|code|program|method|library|module; function that; class that; write a function|script|class|poem|essay|story|email|letter|song|blog|test|query; in python|java|javascript|rust|php|typescript|vue|react|angular|swift|kotlin|c; recipe*; weather; translate; translation; essay; poem; song; letter; haiku; dolphin*; email asking; polite; birthday; travel; holiday; football; world cup; movie*; job advert*|interview|offer|description|title|posting; mock interview; product manager; meeting; release notes; salary; cv; resume; cover letter; query to|that; homework; math*; equation*; history of; capital of; president; tax*; lawyer; doctor; diet; workout; garden*; login form; landing page design; center|centre a div; git; dns record|provider; database schema|table|query|index; index on; dependency injection; erp; army; troops; military; sales; marketing campaign; novel; joke',
    de: 'wetter; rezept*; gedicht*; brief; aufsatz; ubersetz*; urlaub; bewerbung*; funktion die; klasse die; skript das; sql abfrage; abfrage',
    es: 'clima; receta*; poema; carta; ensayo; traduc*; vacaciones; funcion que; clase que; script que; consulta sql; consulta',
    fr: 'meteo; recette*; poeme; lettre; dissertation; tradui*; vacances; fonction qui; classe qui; script qui; requete sql',
    pt: 'clima; receita*; poema; carta; redacao; traduz*; ferias; funcao que; classe que; script que; consulta sql',
    zh: '天气; 菜谱; 诗; 作文; 翻译; 旅游; 函数; 爬虫; sql查询; 简历; 故事',
    ja: '天気; レシピ; 詩; 作文; 翻訳; 旅行; 関数; sqlクエリ; 履歴書; 小説',
    ko: '날씨; 레시피; 요리; 작문; 번역; 여행; 함수; sql쿼리; 이력서; 소설',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type Domain = keyof typeof DOMAIN;
