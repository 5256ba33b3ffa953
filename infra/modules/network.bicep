// Where several instances reach each other: a network of their own, which nothing else is in and nothing from outside reaches.
@description('Starts every name.')
param name string

@description('Region of the app.')
param location string

@description('Put on every resource.')
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.0.0.0/24']
    }
    subnets: [
      {
        name: 'instances'
        properties: {
          addressPrefix: '10.0.0.0/26'
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
    ]
  }
}

@description('Resource id of the subnet that the app joins.')
output subnetId string = network.properties.subnets[0].id
