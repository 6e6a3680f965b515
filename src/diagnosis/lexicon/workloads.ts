import type { Terms } from '../terms.js';

/** What is built or run: kinds of workloads by name, and applications by description. */
export const WORKLOADS = {
  /** A workload kept running and updated in place. */
  runningKind: {
    any: 'deployment*; statefulset*; stateful set*; daemonset*; daemon set*; replicaset*; replica set*; replicationcontroller*; argo rollout',
    en: 'microservice*',
    es: 'despliegue*',
    fr: 'deploiement*',
    pt: 'implantac*',
    zh: '工作负载; 部署文件',
    ja: 'デプロイメント; ステートフルセット; デーモンセット; ワークロード',
    ko: '디플로이먼트; 스테이트풀셋; 데몬셋; 워크로드',
  },
  /** A workload that ends by itself. */
  batchKind: {
    any: 'cronjob*; cron job*; k8s|kubernetes|batch job*; cron workflow*',
    en: 'job|jobs yaml|manifest*|that|which|to|for|in|with|resource|object|on|running; a|an|one|single|kubernetes|nightly|hourly|daily|weekly|off|time|training|migration|batch|backup|scheduled|periodic|the job; scheduled task*',
    de: 'job; geplante aufgabe',
    es: 'job; tarea programada; tarea* cron',
    fr: 'job; tache planifiee; tache* cron',
    pt: 'job; tarefa agendada; tarefa* cron',
    zh: 'job; 定时任务; 批处理任务; 一次性任务',
    ja: 'job; ジョブ; クロンジョブ',
    ko: 'job; 크론잡; 잡을; 배치작업',
  },
  /** When something is to run, which makes it a workload that ends. */
  schedule: {
    en: 'runs|run|running|executed|started every|each|hourly|nightly|daily|weekly; runs|run|running once a|per; every|each night|day|hour|minute*|morning|sunday|monday|week ... run*|clean*|delete*|sync*|send*|backup*|back|purge*|import*|export*; once a|per day|night|hour|week; crontab; one off; run once; only once',
    de: 'einmal|zweimal pro|am|in; pro stunde|tag|woche|nacht; jede nacht|stunde|woche; jeden tag|morgen|abend; nachtlich*; stundlich; taglich; einmalig; zeitgesteuert*',
    es: 'cada noche|dia|hora|semana|manana; una vez al dia; diariamente; todas las noches',
    fr: 'chaque nuit|jour|heure|semaine|matin; toutes les nuits|heures|semaines; une fois par; quotidien*',
    pt: 'toda noite; todo dia; toda hora; a cada noite|dia|hora; cada noite|dia; uma vez por dia; diariamente',
    zh: '每天; 每晚; 每小时; 每周; 凌晨; 一次性; 只运行一次; 定时',
    ja: '毎晩; 毎日; 毎時; 毎週; 定期; 一度だけ',
    ko: '매일; 매시간; 매주; 매일밤; 정기; 한번만',
  },
  bareKind: { any: 'pod', zh: '', ja: 'ポッド', ko: '파드' },
  /** Manifests in general. */
  manifests: {
    any: 'manifest*; yaml*; helm chart*|template*; deployment template*; chart; kustomization*; kustomize base|overlay*',
    en: 'kubernetes|k8s config*|file*|resource*|object*|setup|definition*|spec*|configuration|stuff|template*; workload*; full setup; resource definition*',
    de: 'manifest*; kubernetes konfiguration*; kubernetes ressourcen',
    es: 'manifiesto*; recursos de kubernetes; configuracion de kubernetes',
    fr: 'manifeste*; ressources kubernetes; configuration kubernetes',
    pt: 'manifesto*; recursos do kubernetes; configuracao do kubernetes',
    zh: '清单; 配置文件; 编排文件; yaml; 资源文件',
    ja: 'マニフェスト; 設定ファイル; yaml; チャート',
    ko: '매니페스트; 설정파일; yaml; 차트',
  },
  /** An application that answers nobody in particular. */
  application: {
    any: 'app; apps; api; apis; application*; worker*; consumer*; daemon; bot; microservice*; grpc; graphql; celery; sidekiq; postgres*; mysql; mariadb; mongodb; mongo; redis; kafka; rabbitmq; elasticsearch; opensearch; minio; keycloak; wordpress; jenkins; gitlab; grafana; prometheus; nats; cassandra; clickhouse; nextcloud; vaultwarden; gitea; memcached; zookeeper; etcd; django; flask; rails; laravel; spring boot; springboot; node|go|python|java|rust|php|net|ruby|kotlin|scala|elixir service|app|api|server|backend|application|worker; nodejs; node js; fastapi; nestjs; express; nginx; tomcat; quarkus; loki; n8n; airflow; spark; ollama; vllm; model server; exporter*; agent; collector; mongodb; couchdb; influxdb; nuxt; nextjs; mailer; mail sender',
    en: 'service; backend*; server; gateway; queue; scraper; crawler; database; cache; batch consumer; background service|job|process; broker; processor; scheduler service; proxy; my|our|this image|container',
    de: 'anwendung*; dienst*; datenbank*; backend; server; hintergrunddienst*',
    es: 'aplicacion*; servicio*; base de datos; servidor*; backend',
    fr: 'application*; appli; base de donnees; serveur*; service*; backend',
    pt: 'aplicacao; aplicacoes; aplicativo*; servico*; banco de dados; servidor*; backend',
    zh: '应用; 服务; 数据库; 后端; 服务器; 程序; 微服务; 消费者',
    ja: 'アプリ; アプリケーション; サービス; データベース; バックエンド; サーバ; ワーカー; マイクロサービス',
    ko: '앱; 애플리케이션; 서비스; 데이터베이스; 백엔드; 서버; 워커; 마이크로서비스; 어플리케이션',
  },
  /** An application that people open in a browser, or that a network address is part of. */
  webApplication: {
    any: 'website*; web site*; frontend*; front end*; webapp*; web app*; webserver*; web server*; web shop*; webshop*; online shop*; storefront; homepage; landing page; blog; wordpress; portal; spa; react app*|frontend|site; public api; web ui; web tier; angular; dashboard; nextcloud; web service|application|frontend|page; rest api server; ecommerce; e commerce; shop; cms; graphql gateway; api gateway; saas; wiki; forum',
    de: 'webseite*; webanwendung*; onlineshop*; webapp*; internetseite*',
    es: 'sitio web; pagina web; aplicacion web; tienda; web',
    fr: 'site web; application web; boutique; site; site internet; appli web',
    pt: 'site; pagina web; aplicacao web; loja; aplicacao web',
    zh: '网站; 前端; web应用; 网页; 商城',
    ja: 'webサイト; ウェブサイト; フロントエンド; webアプリ; ウェブアプリ; webサーバ',
    ko: '웹사이트; 프론트엔드; 웹앱; 웹서버; 웹애플리케이션; 쇼핑몰',
  },
  /** A compose file: what it describes is to become manifests, ports included. */
  composeFile: {
    any: 'docker compose*; dockercompose*; compose file*|yml|yaml|stack; compose to; docker swarm; swarm stack|service*',
    zh: 'compose文件',
    ja: 'composeファイル',
    ko: '컴포즈',
  },
  /** Ports that are published, as compose files write them, or open ports named together. */
  publishedPorts: {
    any: 'port 80|443|8080|3000|8000|5000|9000; ports 80|443|8080|3000|8000|5000|9000',
    en: 'ports; published; port mapping*; web',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type Workload = keyof typeof WORKLOADS;
