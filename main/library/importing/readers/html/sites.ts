/** What is known of a news site: what it is called, and where its pages have what they do not declare. Selectors are CSS. */
export interface Site {
  outlet: string
  byline?: string
  published?: string
}

/** The largest Vietnamese news sites by their domain. */
const SITES: Record<string, Site> = {
  'vnexpress.net': {
    outlet: 'VnExpress',
    byline: '.author_mail strong, .fck_detail > p[style*="right"] strong',
    published: '.header-content .date',
  },
  'tuoitre.vn': { outlet: 'Tuổi Trẻ', byline: '.author-info .name, .detail-author', published: '[data-role="publishdate"]' },
  'thanhnien.vn': { outlet: 'Thanh Niên', byline: '.author-info .name, .detail-author', published: '[data-role="publishdate"]' },
  'dantri.com.vn': { outlet: 'Dân trí', byline: '.author-name', published: '.author-time' },
  'vietnamnet.vn': { outlet: 'VietNamNet', byline: '.article-detail-author .name', published: '.bread-crumb-detail__time' },
  'nhandan.vn': { outlet: 'Nhân Dân', byline: '.article__author', published: '.article__meta time' },
  'vietnamplus.vn': { outlet: 'VietnamPlus', byline: '.article__author', published: '.article__meta time' },
  'baochinhphu.vn': { outlet: 'Báo Điện tử Chính phủ', byline: '.detail-author', published: '[data-role="publishdate"]' },
  'baotintuc.vn': { outlet: 'Báo Tin tức', byline: '.author', published: '.date' },
  'vov.vn': { outlet: 'VOV', byline: '.article-author', published: '.article-date' },
  'vtv.vn': { outlet: 'VTV', byline: '.news-info .author', published: '.news-info .time' },
  'laodong.vn': { outlet: 'Lao Động', byline: '.author', published: '.time' },
  'nld.com.vn': { outlet: 'Người Lao Động', byline: '.detail-author', published: '[data-role="publishdate"]' },
  'tienphong.vn': { outlet: 'Tiền Phong', byline: '.article__author', published: '.article__meta time' },
  'znews.vn': { outlet: 'Znews', byline: '.the-article-author', published: '.the-article-publish' },
  'plo.vn': { outlet: 'Pháp Luật TP.HCM', byline: '.article__author', published: '.article__meta time' },
  'sggp.org.vn': { outlet: 'Sài Gòn Giải Phóng', byline: '.article__author', published: '.article__meta time' },
  'qdnd.vn': { outlet: 'Quân đội nhân dân', byline: '.post-author', published: '.post-subinfo' },
  'hanoimoi.vn': { outlet: 'Hànộimới', byline: '.article__author', published: '.article__meta time' },
  'cafef.vn': { outlet: 'CafeF', byline: '.author', published: '.pdate' },
  'vneconomy.vn': { outlet: 'VnEconomy', byline: '.detail__author', published: '.detail__meta' },
  'congthuong.vn': { outlet: 'Báo Công Thương', byline: '.article-author', published: '.format_time' },
}

/** The site of a page by its address, subdomains such as `m.` and `www.` included; null for one that is not known. */
export function siteOf(url: string | null): Site | null {
  if (url === null) return null
  const labels = new URL(url).hostname.split('.')
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = labels.slice(from).join('.')
    if (Object.hasOwn(SITES, domain)) return SITES[domain] ?? null
  }
  return null
}
