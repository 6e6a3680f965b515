/** Words worth recognising when they are misspelt, as people mean to write them. */
export const OFTEN_MISSPELT =
  'root kubernetes deployment deployments deploy statefulset daemonset cronjob replicas namespace container ' +
  'containers cluster manifest manifests service services ingress loadbalancer nodeport network policy ' +
  'policies egress resources resource requests limits memory pending evicted eviction throttling autoscaler ' +
  'scheduling unschedulable insufficient disruption affinity readiness liveness startup probe probes rolling ' +
  'rollout rollback strategy restarts restarting restart crashloop crashloopbackoff imagepullbackoff latest ' +
  'digest graceful shutdown downtime security context securitycontext privileged capabilities escalation ' +
  'filesystem rootless nonroot runasnonroot secret secrets password passwords credential credentials token ' +
  'account serviceaccount permission permissions rolebinding clusterrole clusterrolebinding wildcard ' +
  'clusteradmin deprecated deprecation removed version upgrade upgrading migrate migration validation schema ' +
  'unknown apiversion configmap database review write create generate explain public external internal expose ' +
  'exposed reachable endpoint endpoints selector certificate traffic connection refused timeout resolve ' +
  'gateway oomkilled forbidden template application frontend backend website worker kubectl helm release error ' +
  'errors should image connect connecting cannot access another failing update updating pulling';

/** Words of several languages that are a slip away from one of those, so that they are left alone. */
export const NOT_MISSPELT =
  'prove proved quote quotes taken limited limit reserve severs device devices polices police resort contest ' +
  'contexts restate created creates creator crate grate secrete lasted later tested imagine images emerge ' +
  'remove removes remover conversion versions versioned aversion diversion resolved revolve dissolve clusters ' +
  'cloister bluster fluster writes writer wrote written white while worked works words word world woke walker ' +
  'serve serves server servers revenue requested request quests republic publish exposes exposure suppose ' +
  'explosive interned intern extern eternal externals internals reached reach woken broken tribute explained ' +
  'plain complain maintain retain contain contains contained attain sustain entertain certain curtain accounts ' +
  'counts accent polish politics released releases relapse real relate related terror mirror horror shoulder ' +
  'could would imagery manage message massage passage usage orange change charge large mage age source sources ' +
  'course recourse restore report reports reporting resting research responses response workspace whitespace ' +
  'replica replicate replicated applied applications reply reviewed preview trafficked graphic graph tragic ' +
  'connected connections corrections correction collection selection selected select elector detector ' +
  'reflector sector sectors vector factor actor polling rolled roller rollers pooling tolling calling falling ' +
  'filling selling sending spending bending lending ending mending vending depending latent latex lately ' +
  'laptop laugh direct indigest setup stars start starting standup admission emission mission permissive ' +
  'networks networking internet intent general generic generates migrated migrates migrant variation vacation ' +
  'valuation location limitation scheme schemes scream moved approved known upgraded upgrades updates updated ' +
  'graded degrade product products reduction induction protection previous reviewer temperate temple weekend ' +
  'attend marker maker broker joker getaway layout held help hell heal helmet shell realm probing problem ' +
  'problems prob robe robes globe drive scope lobe eject reject crashlooping strategic stage storage storages ' +
  'refuse confused reused fused diffused defused focused used evict evicts convicted evident predicted ' +
  'depicted affinities infinity infinities rooted routes router routers route memories memorable armory emery ' +
  'countdown showdown passport keywords swords throttle throttled trotting bottling rattling settling ' +
  'restating resorting retorting reciting privilege privileges prevailed capable capability ecosystem ' +
  'dependent employer employee employment deployable development department document documents comment ' +
  'comments content contents consent convent cement payment payments robot robots boot boots roof room rust ' +
  'backed cannon centaine clutter collecting conception condamner conducting confirma confirmar congestion ' +
  'contener contention contesting continuer convection convention converting conviction correcting crease ' +
  'crete depreciation deprivation disrupting disruptive downside edicion edition election emory endroit ' +
  'erection errore escalating eterna excavation explose expone externa filed filing fronted frontera genera ' +
  'generado generais generale generan generar generator gerate grateful generaux immigration inefficient ' +
  'ingreso inherent integral intente interact intercept interest interna internen interpol interpret intersect ' +
  'interval intervalo interet licenses lifeless likeness limita manifiesta migracion migrantes percussion ' +
  'prediction proben proces projection prone prose publie reading refuser renounce resolveu resolvi restait ' +
  'restant restless restoring revien rollin rowling ruining runnin resoudre secreta securely securing selecao ' +
  'severity shoulda stately templar tempete tomen toren toten uploading weite wildcat willard writ worter ' +
  'producto productor produktion producciones produccion productive productivo proie fail failed file';
