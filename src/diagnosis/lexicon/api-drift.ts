import type { Concept } from './concept.js';

const mode = 'api-drift';

/** Whether the target release serves these versions and knows these fields. */
export const API_DRIFT: readonly Concept[] = [
  {
    id: 'api-versions',
    nature: 'control',
    kubernetes: 0.6,
    signals: [{ mode, weight: 0.9, reason: 'It is about API versions that a release serves, deprecates or removes.' }],
    terms: {
      any: 'apiversion*; api version*; deprecat*; api removal*; api deprecation*; pluto; kubent; kube no trouble; mapkubeapis; kubectl convert; helm 2; helm v2; kubectl api versions|resources; beta api*|version*; alpha api*; removed api*; stored version*; storage version migration; crd version*; conversion webhook*; ga version*; graduated',
      en: 'removed ... kubernetes|release|version|api*; api* ... removed|gone|deprecated|outdated|beta|changed|drift|dropped|retired; remove* ... api|apis; kubernetes ... remove*|drop* ... api*|version*; no longer serve*|exist*|supported|available|recogni*|valid|allowed; not served|recogni*; no longer work*|works; api* ... disappear*|vanish*|cease*|ends; current|newest|right|correct|stable|new|newer api*; outdated api*|manifest*|chart*|yaml*|version*|template*; replacement for ... v1beta1|beta|api*|ingress|psp; no matches for kind; old api*|tutorial*|example*|manifest*|yaml*; gone in; still valid; on its|their way out; going away; phased out; sunset*; retired; being removed; type|kind|resource ... doesnt|not|unknown ... exist*|known|recogni*; era; obsolete*; up to date ... api*; api* ... up to date; kubernetes compatib*; compatib* ... kubernetes|k8s|version*|cluster|release*',
      de: 'veraltet*; abgekundigt*; entfernt* ... api*|version*; api* ... entfernt*|weggefallen|abgeschafft; nicht mehr unterstutzt*; api version*; kompatib* ... kubernetes|version*|cluster|manifest*',
      es: 'obsolet*; en desuso; version* de la? api; api* ... eliminad*|obsolet*; eliminad* ... api*|version*; ya no existe*|soporta*; compatib* ... kubernetes|version*|cluster',
      fr: 'obsolete*; deprecie*; version* de? api; api* ... supprimee*|obsolete*|retiree*; supprimee* ... api*|version*; plus supporte*; nest plus; compatib* ... kubernetes|version*|cluster',
      pt: 'obsolet*; descontinuad*; deprecad*; versao da api; versoes da api; api* ... removid*|obsolet*; removid* ... api*|versao; nao existe mais; nao e mais suportad*; compativel ... kubernetes|versao|cluster',
      zh: '弃用; 已废弃; 废弃; api版本; 过时; 已移除; 被移除; 不再支持; 旧版本api; 兼容性; 兼容',
      ja: '非推奨; 廃止; apiバージョン; 削除されたapi; サポートされなく; 互換性; 古いapi; 古いマニフェスト',
      ko: '지원중단; 더이상사용되지; 사용중단; api버전; 제거된api; 폐기; 호환; 디프리케이트; 오래된api',
    },
  },
  {
    id: 'cluster-upgrade',
    nature: 'control',
    kubernetes: 0.9,
    signals: [{ mode, weight: 0.85, reason: 'A cluster upgrade removes API versions and changes fields.' }],
    terms: {
      en: 'upgrad* ... cluster*|kubernetes|k8s|eks|gke|aks|openshift|kube; upgrad* ... control plane; cluster*|kubernetes|k8s|eks|gke|aks ... upgrad*; control plane ... upgrad*; kubernetes|k8s|cluster version*; newer|new|latest|next|old|older|newest kubernetes|k8s|cluster release|version; newer|newest|latest|next|older kubernetes|k8s; updat* of|from|to? the|our|my? kubernetes|k8s|cluster|eks|gke|aks; kubernetes|k8s|cluster|eks|gke|aks update*; move to ... kubernetes version; new cluster; old cluster; version skew; newest|latest release; version*|release* behind; manifest*|yaml*|chart*|what|which ... break* ... upgrade*|update*|catch|move',
      de: 'cluster ... aktualisier*|upgrad*|aktualisierung|update; aktualisier* ... cluster|kubernetes; kubernetes version*|update*|upgrade*; upgrade ... cluster*|kubernetes; neue* cluster*|kubernetes*; cluster upgrade*|update*',
      es: 'actualiza* ... cluster|kubernetes|k8s|version; cluster ... actualiz*; kubernetes ... actualiz*; version de kubernetes; migra* ... version',
      fr: 'mise a jour ... cluster|kubernetes; mettre a jour ... cluster|kubernetes; montee de version; migr* ... version; version de kubernetes; upgrade ... cluster|kubernetes',
      pt: 'atualiza* ... cluster|kubernetes|k8s|versao; cluster ... atualiz*; kubernetes ... atualiz*; versao do kubernetes; migra* ... versao; upgrade ... cluster|kubernetes',
      zh: '升级集群; 集群升级; 升级kubernetes; kubernetes升级; k8s升级; 升级k8s; 升级到; 新集群; kubernetes版本; k8s版本; 升级后; 升级之后',
      ja: 'クラスタをアップグレード; クラスターをアップグレード; クラスタのアップグレード; クラスターのアップグレード; kubernetesのアップグレード; kubernetesをアップグレード; クラスタ更新; にアップグレード; kubernetesのバージョン; バージョンアップ; 新しいクラスタ',
      ko: '클러스터업그레이드; 쿠버네티스업그레이드; 업그레이드하면; 로업그레이드; 업그레이드후; 쿠버네티스버전; 새클러스터; 업그레이드',
    },
  },
  {
    id: 'schema',
    nature: 'control',
    kubernetes: 0.6,
    signals: [{ mode, weight: 0.9, reason: 'It is about manifests checked against the schema of a release.' }],
    terms: {
      any: 'kubeconform; kubeval; schema validation; strict decoding; unknown field*; validationerror; json schema; openapi schema; dry run server; field validation; additionalproperties; additional properties; helm capabilities; capabilities apiversions|kubeversion; kubeversion; structural schema',
      en: 'schema ... invalid|violation*|error*|mismatch|check|validat*; validat* ... manifest*|yaml|schema|chart*; field* ... ignored|unknown|dropped|pruned|invalid; ignored field*; unknown key*; drops|strips|removes|prunes|ignores|loses a|the|our|my|some? field*|setting*; silently ignored|dropped; invalid field*; typo* ... field*|manifest|yaml; wrong field*; server side validation; fields ... exist*',
      de: 'schema validierung; unbekannt* feld*; feld* ... ignoriert; validier* ... manifest*|schema; schemavalidierung',
      es: 'campo* desconocido*; campo* ... ignorad*; validar ... esquema|manifiesto*; validacion de esquema; campo* ... no existe*',
      fr: 'champ* inconnu*; champ* ... ignore*; valider ... schema|manifest*; validation de schema; champ* ... existe*',
      pt: 'campo* desconhecido*; campo* ... ignorad*; validar ... esquema|manifest*; validacao de esquema; campo* ... nao existe*',
      zh: '未知字段; 字段...忽略; schema校验; 校验清单; 字段不存在; 校验manifest',
      ja: '不明なフィールド; フィールドが無視; スキーマ検証; スキーマ; フィールドが存在しない',
      ko: '알수없는필드; 필드가무시; 스키마검증; 스키마; 필드가없',
    },
  },
];
